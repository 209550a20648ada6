// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/posts_dialog.h"

#include "core/store/plan.h"
#include "ui/posts/posts_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kMostPosts = 10'000'000;
constexpr int kTableHeight = 200;

Id<Drop> launchedLast(const std::vector<Drop> &drops, QDate today)
{
    Id<Drop> last;
    for (const Drop &drop : drops) { // by their launches
        if (last.isNull() || (drop.launch.isValid() && drop.launch.date <= today)) {
            last = drop.id;
        }
    }
    return last;
}

} // namespace

PostsDialog::PostsDialog(Plan &plan, Id<Drop> drop, AskForFile askForFile, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_askForFile(std::move(askForFile))
    , m_problem(new ProblemBanner(this))
    , m_drop(new QComboBox(this))
    , m_model(new PostsModel(
          plan, [this](const Error &error) { m_problem->show(error); }, this))
    , m_table(new QTableView(this))
    , m_said(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    setObjectName(QStringLiteral("postsDialog"));
    setWindowTitle(tr("Posts by customers"));
    setAttribute(Qt::WA_DeleteOnClose);
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Posts counted"));
    m_table->setMinimumHeight(kTableHeight);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PostsModel::Hashtag, QHeaderView::Stretch);
    m_drop->setObjectName(QStringLiteral("drop"));
    m_drop->setAccessibleName(tr("Drop"));
    fillDrops(drop);
    layOut();
    connect(m_drop, &QComboBox::currentIndexChanged, this, &PostsDialog::showDrop);
    connect(&plan, &Plan::changed, this, [this](const Touched &touched) {
        if (touched.has(QStringLiteral("ugc_count"))) {
            showDrop();
        }
    });
    showDrop();
    m_posts->setFocus();
}

void PostsDialog::fillDrops(Id<Drop> chosen)
{
    const std::vector<Drop> drops = m_plan.tables().drops().all();
    for (const Drop &drop : drops) {
        if (!drop.archived || drop.id == chosen) {
            m_drop->addItem(drop.name, drop.id.value);
        }
    }
    const Id<Drop> shown = chosen ? chosen : launchedLast(drops, m_plan.today());
    m_drop->setCurrentIndex(std::max(0, m_drop->findData(shown.value)));
}

QWidget *PostsDialog::makeEntry()
{
    auto *holder = new QWidget(this);
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    m_day = new QDateEdit(m_plan.today(), holder);
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("Day"));
    m_channel = new QComboBox(holder);
    m_channel->setObjectName(QStringLiteral("channel"));
    m_channel->setAccessibleName(tr("Channel"));
    for (const Channel &channel : m_plan.tables().channels().all()) {
        m_channel->addItem(channel.name, channel.id);
    }
    m_hashtag = new QLineEdit(holder);
    m_hashtag->setObjectName(QStringLiteral("hashtag"));
    m_hashtag->setAccessibleName(tr("Hashtag"));
    m_hashtag->setPlaceholderText(tr("#hashtag"));
    m_kind = new QComboBox(holder);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleName(tr("Kind"));
    for (const UgcKind kind : {UgcKind::Post, UgcKind::Duet, UgcKind::Stitch, UgcKind::Review}) {
        m_kind->addItem(ugcKindName(kind), static_cast<int>(kind));
    }
    m_posts = new QSpinBox(holder);
    m_posts->setObjectName(QStringLiteral("posts"));
    m_posts->setAccessibleName(tr("Posts"));
    m_posts->setRange(1, kMostPosts);
    QPushButton *add = makeButton(tr("Add"), ButtonLook::Primary, holder);
    add->setObjectName(QStringLiteral("add"));
    add->setDefault(true);
    for (QWidget *field : std::initializer_list<QWidget *>{m_day, m_channel, m_hashtag, m_kind, m_posts, add}) {
        line->addWidget(field, field == m_hashtag ? 1 : 0);
    }
    holder->setEnabled(!m_plan.isReadOnly() && drop());
    connect(add, &QPushButton::clicked, this, &PostsDialog::add);
    return holder;
}

void PostsDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *import = makeButton(tr("Import a list…"), ButtonLook::Outlined, this);
    import->setObjectName(QStringLiteral("import"));
    import->setToolTip(tr("A CSV with the columns date, channel, hashtag, kind and posts"));
    m_remove = makeButton(tr("Delete"), ButtonLook::Outlined, this);
    m_remove->setObjectName(QStringLiteral("remove"));
    for (QPushButton *button : {import, m_remove}) {
        button->setAutoDefault(false);
        button->setEnabled(!m_plan.isReadOnly() && m_drop->count() > 0);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &PostsDialog::removeChosen);
    auto *deleteKey = new QShortcut(QKeySequence::Delete, m_table);
    deleteKey->setContext(Qt::WidgetShortcut);
    connect(deleteKey, &QShortcut::activated, this, &PostsDialog::removeChosen);
    connect(import, &QPushButton::clicked, this, [this] {
        if (const QString path = m_askForFile(this); !path.isEmpty()) {
            importFile(path);
        }
    });
    auto *form = new QFormLayout;
    form->addRow(tr("&Drop"), m_drop);
    auto *hint =
        new ToneLabel(tr("What customers made themselves, as you or a list count it: never what the brand posted."),
                      Tone::Muted, FontRole::Small, this);
    hint->setWordWrap(true);
    m_said->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_problem);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    column->addWidget(makeEntry());
    column->addWidget(buttons);
    setMinimumWidth(640);
}

Id<Drop> PostsDialog::drop() const
{
    return {m_drop->currentData().toLongLong()};
}

void PostsDialog::showDrop()
{
    m_model->setDrop(drop());
    const int rows = m_model->rowCount();
    m_said->setText(!drop()     ? tr("Posts are counted for a drop: plan one first.")
                    : rows == 0 ? tr("Nothing counted for this drop yet.")
                                : tr("%n post(s) in all.", nullptr, static_cast<int>(m_model->sum())));
    m_remove->setEnabled(rows > 0 && !m_plan.isReadOnly());
}

void PostsDialog::add()
{
    m_problem->hide();
    attempt(
        [this] {
            UgcCount count;
            count.drop = drop();
            count.day = m_day->date();
            count.channel = m_channel->currentData().toString();
            count.hashtag = m_hashtag->text();
            count.kind = static_cast<UgcKind>(m_kind->currentData().toInt());
            count.posts = m_posts->value();
            addUgc(m_plan, count);
        },
        [this](const Error &error) { m_problem->show(error); });
    m_posts->setFocus();
    m_posts->selectAll();
}

void PostsDialog::removeChosen()
{
    if (const Id<UgcCount> count = m_model->countAt(m_table->currentIndex().row())) {
        attempt([&] { removeUgc(m_plan, count); }, [this](const Error &error) { m_problem->show(error); });
    }
}

void PostsDialog::importFile(const QString &path)
{
    m_problem->hide();
    attempt(
        [this, &path] {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) {
                throw Error(Error::Kind::Failed, tr("The list was not taken over."), file.errorString());
            }
            const UgcFile list = readUgc(file.readAll(), m_plan.tables().channels().all());
            const UgcTaken taken = takeUgc(m_plan, drop(), list.rows);
            QStringList said{tr("%n count(s) added", nullptr, taken.added) + QStringLiteral(", ") +
                             tr("%n changed", nullptr, taken.changed) + u'.'};
            if (!taken.unknownDrops.isEmpty()) {
                said << tr("No drop is called %1; left out.").arg(taken.unknownDrops.join(QStringLiteral(", ")));
            }
            said << list.problems.mid(0, 5);
            showDrop();
            m_said->setText(said.join(u'\n'));
        },
        [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat
