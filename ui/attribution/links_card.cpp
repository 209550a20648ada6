// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/links_card.h"

#include "core/actions/link_edits.h"
#include "core/actions/link_files.h"
#include "core/actions/review.h"
#include "ui/attribution/codes_dialog.h"
#include "ui/attribution/conventions_dialog.h"
#include "ui/attribution/link_dialog.h"
#include "ui/attribution/links_model.h"
#include "ui/attribution/make_links_dialog.h"
#include "ui/attribution/qr_dialog.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kMostRows = 8; ///< then the table scrolls
constexpr std::array<const char *, 15> kRead{"link",    "promo_code", "drop_",   "touchpoint", "clip",
                                             "variant", "beat",       "setting", "channel",    "landing_check",
                                             "subject", "set_aside",  "product", "outlet",     "order_"};

void copy(const QString &text, const QString &html)
{
    auto *mime = new QMimeData;
    mime->setText(text);
    mime->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(mime);
}

} // namespace

LinksCard::LinksCard(Plan &plan, AttributionContext context, ReportError report, QWidget *parent)
    : Card(parent)
    , m_plan(plan)
    , m_context(std::move(context))
    , m_report(std::move(report))
    , m_model(new LinksModel(this))
    , m_table(new QTableView(this))
    , m_findings(new FindingList(FindingRow::Form::Wide, this))
{
    setAccessibleName(tr("Links"));
    makeTable();
    makeTeaching();
    content()->addWidget(m_table);
    content()->addWidget(m_findings);
    makeFoot();
    makeCommands();
    m_findings->setReadOnly(plan.isReadOnly());
    m_findings->setMost(4);
    connect(m_findings, &FindingList::fixWanted, this,
            [this](const Finding &finding) { attempt([&] { applyFix(m_plan, finding); }, m_report); });
    connect(m_findings, &FindingList::setAsideWanted, this, [this](const Finding &finding, const QString &reason) {
        attempt([&] { setAside(m_plan, finding, reason); }, m_report);
    });
    connect(m_findings, &FindingList::openWanted, this, [this](const Finding &finding) {
        if (finding.subjectKind == QLatin1String("link")) {
            openLink({finding.subjectId});
        } else if (finding.subjectKind == QLatin1String("code")) {
            openCodes();
        } else {
            makeAll();
        }
    });
    connect(&plan, &Plan::changed, this, &LinksCard::planChanged);
}

void LinksCard::makeTable()
{
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Links"));
    m_table->setObjectName(QStringLiteral("links"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableView::activated, this, [this] { openLink(current()); });
}

void LinksCard::makeTeaching()
{
    m_teaching = new QWidget(this);
    auto *column = new QVBoxLayout(m_teaching);
    column->setContentsMargins(0, 8, 0, 8);
    auto *sentence =
        new ToneLabel(tr("One link for each clip, email and pin, spelled the same everywhere, and one code for each "
                         "channel: then every order tells what brought it."),
                      Tone::Muted, FontRole::Body, m_teaching);
    sentence->setWordWrap(true);
    QPushButton *make = makeButton(tr("Make all links and codes"), ButtonLook::Primary, m_teaching);
    make->setEnabled(!m_plan.isReadOnly());
    connect(make, &QPushButton::clicked, this, &LinksCard::makeAll);
    column->addWidget(sentence);
    column->addWidget(make, 0, Qt::AlignLeft);
    content()->addWidget(m_teaching);
}

void LinksCard::makeFoot()
{
    auto *line = new QHBoxLayout;
    m_missing = new ToneLabel({}, Tone::Muted, FontRole::Small, this);
    m_make = makeButton(tr("Make all links"), ButtonLook::Small, this);
    QPushButton *codes = makeButton(tr("Codes"), ButtonLook::Small, this);
    QPushButton *conventions = makeButton(tr("How links are written"), ButtonLook::Small, this);
    line->addWidget(m_missing, 1);
    line->addWidget(m_make);
    line->addWidget(codes);
    line->addWidget(conventions);
    content()->addLayout(line);
    connect(m_make, &QPushButton::clicked, this, &LinksCard::makeAll);
    connect(codes, &QPushButton::clicked, this, &LinksCard::openCodes);
    connect(conventions, &QPushButton::clicked, this, &LinksCard::openConventions);
}

QAction *LinksCard::add(const char *name, const QString &text, const QKeySequence &keys, bool writes,
                        std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setProperty("menu", QStringLiteral("attribution"));
    action->setEnabled(!writes || !m_plan.isReadOnly());
    connect(action, &QAction::triggered, this, std::move(run));
    m_commands << action;
    return action;
}

void LinksCard::makeCommands()
{
    add("newLink", tr("&New link…"), QKeySequence(tr("Ctrl+Shift+K")), true, [this] { newLink(); });
    add("makeLinks", tr("&Make all links and codes…"), QKeySequence(tr("Ctrl+Shift+M")), true, [this] { makeAll(); });
    add("copyLinks", tr("Copy &all links"), QKeySequence(tr("Ctrl+Shift+C")), false, [this] { copyAll(); });
    add("qrCodes", tr("&QR codes…"), QKeySequence(tr("Ctrl+Shift+Q")), false, [this] { openQrCodes(); });
    add("promoCodes", tr("&Promo codes…"), QKeySequence(tr("Ctrl+Shift+G")), false, [this] { openCodes(); });
    add("linkConventions", tr("How links are &written…"), {}, false, [this] { openConventions(); });
    add("exportLinks", tr("&Export links as CSV…"), {}, false, [this] { saveTable(); });
    const qsizetype ofRow = m_commands.size();
    add("openLink", tr("&Open link…"), {}, false, [this] { openLink(current()); });
    QAction *copyOne = add("copyLink", tr("&Copy link"), QKeySequence::Copy, false, [this] { copyChosen(); });
    QAction *twin =
        add("duplicateLink", tr("&Duplicate link"), QKeySequence(tr("Ctrl+D")), true, [this] { duplicate(); });
    QAction *up = add("linkUp", tr("Move link &up"), QKeySequence(tr("Alt+Up")), true, [this] { moveBy(-1); });
    QAction *down = add("linkDown", tr("Move link &down"), QKeySequence(tr("Alt+Down")), true, [this] { moveBy(1); });
    QAction *remove = add("deleteLink", tr("De&lete link"), QKeySequence::Delete, true, [this] { removeChosen(); });
    for (QAction *action : {copyOne, twin, up, down, remove}) {
        action->setShortcutContext(Qt::WidgetShortcut); // elsewhere these keys mean other things
    }
    m_table->addActions(m_commands.mid(ofRow));
}

QAction *LinksCard::command(const QString &name) const
{
    const auto found = std::ranges::find(m_commands, name, [](const QAction *action) { return action->objectName(); });
    return found == m_commands.end() ? nullptr : *found;
}

void LinksCard::setScope(const LedgerScope &scope)
{
    const bool other = scope.drop != m_scope.drop;
    m_scope = scope;
    if (other || m_dirty) {
        reload();
    }
}

void LinksCard::planChanged(const Touched &touched)
{
    const bool reads = std::ranges::any_of(kRead, [&](const char *table) { return touched.has(QLatin1String(table)); });
    if (reads && !m_dirty) {
        m_dirty = true;
        QTimer::singleShot(0, this, [this] {
            if (m_dirty && isVisible()) {
                reload();
            }
        });
    }
}

void LinksCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_dirty) {
        reload();
    }
}

void LinksCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    QTimer::singleShot(0, this, &LinksCard::fit); // once the table has its new width
}

void LinksCard::reload()
{
    m_dirty = false;
    attempt(
        [this] {
            const Id<Link> before = current();
            m_model->setBook(readLinkBook(m_plan.tables(), m_scope.drop));
            const bool any = m_model->rowCount() > 0;
            m_table->setVisible(any);
            m_teaching->setVisible(!any);
            const int row = m_model->rowOf(before);
            if (any && !m_table->currentIndex().isValid()) {
                m_table->setCurrentIndex(m_model->index(std::max(0, row), 0));
            }
            size_t missing = 0;
            if (m_scope.drop) {
                const LinkFacts facts = readLinkFacts(m_plan.tables(), localNow(m_plan), m_scope.drop);
                missing = missingLinks(LinkView(facts), m_scope.drop).links.size();
            }
            m_missing->setText(
                missing == 0 ? QString()
                             : tr("%n thing(s) of the drop have no link yet", nullptr, static_cast<int>(missing)));
            m_make->setVisible(missing > 0 && any);
            m_make->setEnabled(!m_plan.isReadOnly());
            command(QStringLiteral("makeLinks"))->setEnabled(!m_plan.isReadOnly() && m_scope.drop);
            command(QStringLiteral("copyLinks"))->setEnabled(any);
            command(QStringLiteral("qrCodes"))->setEnabled(any);
            command(QStringLiteral("exportLinks"))->setEnabled(any);
            showFindings();
            fit();
        },
        m_report);
}

void LinksCard::showFindings()
{
    const Tables &tables = m_plan.tables();
    std::vector<Finding> shown;
    for (const Finding &finding : linkReview(tables, localNow(m_plan))) {
        Id<Drop> drop;
        if (finding.subjectKind == QLatin1String("link")) {
            drop = tables.links().get({finding.subjectId}).value_or(Link()).drop;
        } else if (finding.subjectKind == QLatin1String("code")) {
            drop = tables.promoCodes().get({finding.subjectId}).value_or(PromoCode()).drop;
        } else if (finding.subjectKind == QLatin1String("touchpoint")) {
            drop = tables.touchpoints().get({finding.subjectId}).value_or(Touchpoint()).drop;
        } else {
            continue; // the checklist has its own
        }
        if (!m_scope.drop || drop == m_scope.drop) {
            shown.push_back(finding);
        }
    }
    sortFindings(shown);
    m_findings->setFindings(shown);
    m_findings->setVisible(!shown.empty());
}

void LinksCard::fit()
{
    if (m_model->rowCount() == 0) {
        return;
    }
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(56);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    int others = 0;
    for (const int column : {LinksModel::Code, LinksModel::Landing, LinksModel::Clicks}) {
        others += m_table->columnWidth(column);
    }
    const int room = m_table->viewport()->width() - others;
    header->setSectionResizeMode(LinksModel::Name, QHeaderView::Interactive);
    const int wanted = std::min(m_table->columnWidth(LinksModel::Name), room * 2 / 5);
    m_table->setColumnWidth(LinksModel::Name, std::max(120, wanted));
    header->setSectionResizeMode(LinksModel::Tagged, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitHeightToRows(*m_table);
    const int most = header->height() + kMostRows * m_table->rowHeight(0) + 2 * m_table->frameWidth();
    m_table->setVerticalScrollBarPolicy(m_model->rowCount() > kMostRows ? Qt::ScrollBarAsNeeded
                                                                        : Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(std::min(m_table->height(), most));
}

void LinksCard::choose(Id<Link> link)
{
    const int row = m_model->rowOf(link);
    if (row >= 0) {
        m_table->setFocus();
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

Id<Link> LinksCard::current() const
{
    const LinkRow *row = m_model->rowAt(m_table->currentIndex().row());
    return row ? row->link.id : Id<Link>();
}

std::vector<Id<Link>> LinksCard::chosen() const
{
    std::vector<Id<Link>> links;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        links.push_back(m_model->rowAt(index.row())->link.id);
    }
    if (links.empty() && current()) {
        links.push_back(current());
    }
    return links;
}

Id<Drop> LinksCard::dropToFill() const
{
    if (m_scope.drop) {
        return m_scope.drop;
    }
    const LinkRow *row = m_model->rowAt(m_table->currentIndex().row());
    const std::vector<Drop> &drops = m_model->book().drops;
    return row ? row->link.drop : drops.empty() ? Id<Drop>() : drops.front().id;
}

void LinksCard::newLink()
{
    auto *dialog = new LinkDialog(m_plan, newLinkOf(m_plan, dropToFill()), window());
    connect(dialog, &LinkDialog::saved, this, [this](Id<Link> link) {
        reload();
        choose(link);
    });
    dialog->open();
}

void LinksCard::openLink(Id<Link> link)
{
    if (const auto row = m_plan.tables().links().get(link)) {
        (new LinkDialog(m_plan, *row, window()))->open();
    }
}

void LinksCard::makeAll()
{
    auto *dialog = new MakeLinksDialog(m_plan, dropToFill(), window());
    connect(dialog, &MakeLinksDialog::made, this, [this](const QString &what) {
        reload();
        m_table->setFocus();
        emit said(what);
    });
    dialog->open();
}

void LinksCard::copyAll()
{
    const LinkBook &book = m_model->book();
    copy(linkTsv(book), linkHtml(book));
    emit said(tr("%n link(s) copied", nullptr, m_model->rowCount()));
}

void LinksCard::copyChosen()
{
    LinkBook some = m_model->book();
    const auto ids = chosen();
    std::erase_if(some.rows, [&ids](const LinkRow &row) { return std::ranges::find(ids, row.link.id) == ids.end(); });
    if (some.rows.size() == 1) {
        QGuiApplication::clipboard()->setText(some.rows.front().handedOut()); // to be pasted into a post
    } else {
        copy(linkTsv(some), linkHtml(some));
    }
    emit said(tr("%n link(s) copied", nullptr, static_cast<int>(some.rows.size())));
}

void LinksCard::openQrCodes()
{
    auto *dialog = new QrDialog(m_model->book(), current(), m_context, window());
    connect(dialog, &QrDialog::said, this, &LinksCard::said);
    dialog->open();
}

void LinksCard::openCodes()
{
    (new CodesDialog(m_plan, dropToFill(), m_context, window()))->open();
}

void LinksCard::openConventions()
{
    (new ConventionsDialog(m_plan, window()))->open();
}

void LinksCard::saveTable()
{
    const QString path = m_context.askWhereToSave
                             ? m_context.askWhereToSave(this, tr("Export links"), tr("links") + QStringLiteral(".csv"),
                                                        tr("Table (*.csv)"))
                             : QString();
    if (path.isEmpty()) {
        return;
    }
    const bool done = attempt([&] { writeLinkFile(path, linkCsv(m_model->book())); }, m_report);
    if (done) {
        emit said(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
    }
}

void LinksCard::duplicate()
{
    Id<Link> made;
    if (attempt([&] { made = duplicateLink(m_plan, current()); }, m_report)) {
        reload();
        choose(made);
    }
}

void LinksCard::moveBy(int by)
{
    const Id<Link> moved = current();
    attempt([&] { moveLink(m_plan, moved, by); }, m_report);
    reload();
    choose(moved);
}

void LinksCard::removeChosen()
{
    const int row = m_table->currentIndex().row();
    attempt([&] { removeLinks(m_plan, chosen()); }, m_report);
    reload();
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
}

} // namespace dropbeat
