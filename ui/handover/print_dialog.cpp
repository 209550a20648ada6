// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/print_dialog.h"

#include "core/actions/script_files.h"
#include "ui/handover/clip_pictures.h"
#include "ui/print/plan_prints.h"
#include "ui/print/script_prints.h"
#include "ui/widgets/buttons.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace dropbeat {

PrintDialog::PrintDialog(Plan &plan, Id<Drop> current, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_what(new QComboBox(this))
    , m_drop(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_from(new QDateEdit(plan.today(), this))
    , m_to(new QDateEdit(plan.today().addMonths(1), this))
    , m_view(new QLabel(this))
    , m_number(new QLabel(this))
{
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(current);
    for (QComboBox *choice : {m_what, m_drop, m_paper}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &PrintDialog::lay);
    }
    for (QDateEdit *day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        connect(day, &QDateEdit::dateChanged, this, &PrintDialog::lay);
    }
    lay();
}

void PrintDialog::build(Id<Drop> current)
{
    m_what->setObjectName(QStringLiteral("what"));
    m_what->addItems({tr("Months"), tr("Agenda"), tr("A drop's plan"), tr("Shot list"), tr("Storyboards")});
    m_drop->setObjectName(QStringLiteral("drop"));
    for (const Drop &drop : m_plan.tables().drops().all()) {
        m_drop->addItem(drop.name, drop.id.value);
        if (drop.id == current) {
            m_drop->setCurrentIndex(m_drop->count() - 1);
            m_what->setCurrentIndex(OneDrop);
        }
    }
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->addItem(QStringLiteral("A4"), int(QPageSize::A4));
    m_paper->addItem(tr("Letter"), int(QPageSize::Letter));
    m_paper->setCurrentIndex(paperOf(locale()).id() == QPageSize::Letter ? 1 : 0);
    m_from->setObjectName(QStringLiteral("from"));
    m_to->setObjectName(QStringLiteral("to"));
    m_view->setObjectName(QStringLiteral("preview"));
    m_view->setAccessibleName(tr("The page as it will be printed"));
    m_view->setAlignment(Qt::AlignCenter);
    m_view->setMinimumSize(420, 420);
    m_number->setAlignment(Qt::AlignCenter);
    m_back = makeButton(tr("‹ Page before"), ButtonLook::Small, this);
    m_on = makeButton(tr("Next page ›"), ButtonLook::Small, this);
    m_on->setObjectName(QStringLiteral("next"));
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_on, &QPushButton::clicked, this, [this] { showPage(m_page + 1); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *save = makeButton(tr("Save as PDF…"), ButtonLook::Outlined, this);
    save->setObjectName(QStringLiteral("save"));
    auto *print = makeButton(tr("Print…"), ButtonLook::Primary, this);
    print->setObjectName(QStringLiteral("print"));
    print->setDefault(true);
    buttons->addButton(save, QDialogButtonBox::ActionRole);
    buttons->addButton(print, QDialogButtonBox::ActionRole);
    connect(save, &QPushButton::clicked, this, &PrintDialog::saveWanted);
    connect(print, &QPushButton::clicked, this, &PrintDialog::printWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    form->setSpacing(10);
    form->addRow(tr("&What"), m_what);
    form->addRow(tr("&Drop"), m_drop);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(tr("&Paper"), m_paper);
    auto *turning = new QHBoxLayout;
    turning->addWidget(m_back);
    turning->addWidget(m_number, 1);
    turning->addWidget(m_on);
    auto *right = new QVBoxLayout;
    right->addWidget(m_view, 1);
    right->addLayout(turning);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addLayout(form);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    resize(860, 620);
}

QPageSize PrintDialog::paper() const
{
    return QPageSize(static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt()));
}

QString PrintDialog::name() const
{
    switch (m_what->currentIndex()) {
    case OneDrop:
        return m_drop->currentText();
    case Shots:
    case Storyboards:
        return tr("%1 %2", "drop, what is printed").arg(m_drop->currentText(), m_what->currentText());
    default:
        return tr("%1 %2", "brand, what is printed").arg(m_plan.tables().profile().brand, m_what->currentText());
    }
}

void PrintDialog::choose(What what)
{
    m_what->setCurrentIndex(what);
}

FrameSource PrintDialog::framesOf(const std::vector<ScriptSheet> &sheets, Id<Drop> drop)
{
    if (drop != m_pictured) {
        delete m_pictures;
        m_pictured = drop;
        m_pictures = new ClipPictures(m_plan.path(), sheets, this);
        connect(m_pictures, &ClipPictures::ready, this, &PrintDialog::lay);
    }
    return m_pictures->source(m_plan.tables());
}

PrintedPages PrintDialog::pagesOfDrop(What what, Id<Drop> drop)
{
    const Tables &tables = m_plan.tables();
    if (!drop) {
        return {};
    }
    if (what == OneDrop) {
        return dropPages(PlanSchedule::of(tables, drop), DropSheet::of(tables, drop), paper());
    }
    const std::vector<ScriptSheet> sheets = scriptSheets(tables, drop);
    const FrameSource frames = framesOf(sheets, drop);
    if (what == Shots) {
        return shotListPages(shotListOfDrop(tables, drop), frames, paper());
    }
    PrintedPages pages;
    for (const ScriptSheet &sheet : sheets) {
        for (PrintedPage &page : storyboardPages(sheet, frames, paper())) {
            pages.push_back(std::move(page));
        }
    }
    return pages;
}

void PrintDialog::lay()
{
    const auto what = static_cast<What>(m_what->currentIndex());
    const bool ofDrop = what >= OneDrop;
    m_drop->setEnabled(ofDrop && m_drop->count() > 0);
    m_from->setEnabled(!ofDrop);
    m_to->setEnabled(!ofDrop);
    const QDate from = m_from->date();
    const QDate to = std::max(m_to->date(), from);
    if (ofDrop) {
        m_pages = pagesOfDrop(what, {m_drop->currentData().toLongLong()});
    } else if (what == Agenda) {
        m_pages = agendaPages(PlanSchedule::of(m_plan.tables()), from, to, paper());
    } else {
        const PlanSchedule schedule = PlanSchedule::of(m_plan.tables());
        m_pages.clear();
        for (QDate month(from.year(), from.month(), 1); month <= to; month = month.addMonths(1)) {
            for (PrintedPage &page : monthPages(schedule, month, paper())) {
                m_pages.push_back(std::move(page));
            }
        }
    }
    for (const QString &button : {QStringLiteral("save"), QStringLiteral("print")}) {
        findChild<QPushButton *>(button)->setEnabled(!m_pages.empty());
    }
    showPage(0);
}

void PrintDialog::showPage(size_t number)
{
    m_page = number;
    m_back->setEnabled(number > 0);
    m_on->setEnabled(number + 1 < m_pages.size());
    m_number->setText(!m_pages.empty()       ? tr("Page %1 of %2").arg(number + 1).arg(m_pages.size())
                      : m_drop->count() == 0 ? tr("There is no drop to print yet.")
                                             : tr("No clip of this drop has a script to be shot yet."));
    if (m_pages.empty()) {
        m_view->setPixmap({});
        return;
    }
    const PrintedPage &page = m_pages[number];
    const QSize room = page.size.scaled(m_view->contentsRect().size(), Qt::KeepAspectRatio).toSize();
    QPixmap paper(room * devicePixelRatioF());
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const qreal scale = paper.width() / page.size.width();
    painter.scale(scale, scale);
    paintPage(painter, page);
    painter.end();
    paper.setDevicePixelRatio(devicePixelRatioF());
    m_view->setPixmap(paper);
}

void PrintDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    QMetaObject::invokeMethod(
        this, [this] { showPage(m_page); }, Qt::QueuedConnection);
}

} // namespace dropbeat
