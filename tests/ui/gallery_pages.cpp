// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_pages.h"

#include "ui/charts/chart_frame.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/ring_gauge.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace dropbeat;

namespace gallery {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Sidebar at the left, header on top, content below.
struct Page
{
    QWidget *root = new QWidget;
    PageHeader *header = new PageHeader;
    QGridLayout *content = new QGridLayout;

    explicit Page(const QString &title, const QString &subtitle, const QString &current)
    {
        auto *row = new QHBoxLayout(root);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        auto *sidebar = new Sidebar;
        sidebar->setBrand(s("Atelier Noor"));
        for (const char *name : {"Line-up", "Calendar", "Clips", "Results", "Attribution", "Moments", "Benchmarks"}) {
            sidebar->addPage(s(name), s(name));
        }
        sidebar->setCount(s("Calendar"), 2);
        sidebar->setCount(s("Clips"), 3);
        sidebar->setCount(s("Results"), 1, Sidebar::Urgency::Quiet);
        sidebar->addBottomAction(s("review"), s("Season review…"));
        sidebar->addBottomAction(s("import"), s("Import results…"));
        sidebar->setCurrent(current);
        row->addWidget(sidebar);
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        row->addLayout(column, 1);
        header->setTitle(title);
        header->setSubtitle(subtitle);
        column->addWidget(header);
        auto *body = new QWidget;
        body->setLayout(content);
        content->setContentsMargins(20, 16, 20, 16);
        content->setSpacing(13);
        column->addWidget(body, 1);
    }
};

QStandardItem *item(const char *text, Tone tone = Tone::Ink, bool number = false)
{
    auto *made = new QStandardItem(s(text));
    made->setData(static_cast<int>(tone), ToneRole);
    made->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return made;
}

QTableView *kpiTable()
{
    auto *view = new QTableView;
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels({s("KPI"), s("Benchmark"), s("A"), s("B"), s("C")});
    for (int column = 2; column < 5; ++column) {
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
    const auto add = [model](const char *name, const char *band, const char *a, Tone ta, const char *b, Tone tb,
                             const char *c, Tone tc) {
        model->appendRow(
            {item(name), item(band, Tone::Muted), item(a, ta, true), item(b, tb, true), item(c, tc, true)});
    };
    add("View-through rate", "≥ 40 %", "38.1", Tone::Bad, "44.9", Tone::Good, "39.0", Tone::Bad);
    add("Click-through rate", "1–3 %", "1.31", Tone::Good, "2.21", Tone::Good, "1.52", Tone::Good);
    add("Add-to-cart rate", "site 6.1 %", "5.8", Tone::Muted, "6.9", Tone::Good, "6.0", Tone::Muted);
    add("Return rate", "≤ 15 %", "15.2", Tone::Muted, "13.9", Tone::Good, "—", Tone::Muted);
    add("Average order", "€ 74", "€ 71", Tone::Muted, "€ 83", Tone::Good, "€ 111", Tone::Muted);
    view->setModel(model);
    styleTable(*view);
    view->resizeColumnsToContents();
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitHeightToRows(*view);
    return view;
}

} // namespace

IntervalContent intervals()
{
    IntervalContent content;
    content.format = AxisFormat::percent();
    content.labelHeader = s("Variant");
    content.band = {0.01, 0.03, s("benchmark 1–3 %")};
    content.target = ChartTarget{0.02, s("target 2.0 %")};
    content.rows = {
        {s("a"), s("A Three mornings"), 0.0131, 0.0112, 0.0153, {}, s("212 clicks ÷ 16,180 impressions"), false},
        {s("b"), s("B Fits every body"), 0.0221, 0.0195, 0.0250, {}, s("1,065 clicks ÷ 48,210 impressions"), true},
        {s("c"), s("C Code in the DO"), 0.0152, 0.0112, 0.0205, {}, s("91 clicks ÷ 5,980 impressions"), false},
        {s("d"), s("D Founder speaks, in a long name"), {}, {}, {}, s("not reported: impressions"), {}, false}};
    return content;
}

DayContent days(int count, int length)
{
    DayContent content;
    content.format = AxisFormat::percent();
    content.band = {0.01, 0.03, s("benchmark 1–3 %")};
    const QDate first(2026, 10, 23);
    const char *names[] = {"B Fits every body", "A Three mornings", "C Code in the DO"};
    for (int i = 0; i < count; ++i) {
        DaySeries series{QString::number(i), i < 3 ? s(names[i]) : s("Series %1").arg(i), i, {}};
        for (int day = 0; day < length; ++day) {
            if (i == 1 && (day == 9 || day == 10 || day == 12)) {
                continue;
            }
            const double value = 0.022 - 0.005 * i / std::max(1, count / 3) + 0.003 * std::sin(day * (0.7 + 0.13 * i)) +
                                 0.0012 * std::cos(day * 2.1 + i);
            series.points.push_back({first.addDays(day), std::max(0.0, value), value * 0.85, value * 1.15,
                                     s("41 clicks ÷ 1,842 impressions")});
        }
        content.series.push_back(series);
    }
    content.markers = {{first.addDays(15), s("boost of B starts — creative unchanged")}};
    return content;
}

FunnelContent funnel()
{
    return {{{s("v"), s("Views"), 48210, {}},
             {s("w"), s("Watched through"), 21650, {}},
             {s("c"), s("Clicks"), 1065, {}},
             {s("k"), s("Carts"), {}, s("Export the column “Add to cart”")},
             {s("o"), s("Orders"), 28, {}}}};
}

QWidget *resultsPage()
{
    Page page(s("Style 3 ways — which hook?"),
              s("Knit Capsule · TikTok ads + shop orders · 23 Oct – 19 Nov · last import today 09:12"), s("Results"));
    auto *menu = new QMenu(page.root);
    menu->addAction(s("PNG"));
    page.header->addButton(s("Organic + boosted"))->setMenu(menu);
    page.header->addButton(s("Export"))->setMenu(menu);
    page.header->addButton(s("Import results…"), true);
    auto *interval = new IntervalChart;
    interval->setContent(intervals());
    auto *frame = new ChartFrame(s("Click-through rate by variant"), interval);
    frame->setHeading(s("Click-through rate by variant"), s("dots with 95 % intervals, over the benchmark band"));
    auto *day = new DayChart;
    day->setContent(days());
    auto *steps = new FunnelChart;
    steps->setContent(funnel());
    auto *verdict = new Card(s("Boost B"));
    verdict->setEdge(Theme::current().act);
    auto *words =
        new ToneLabel(s("“This knit fits every body” is the better hook: <b>0.90 points</b> more "
                        "click-through than A (0.55 to 1.25), and the call stays right however often you look."));
    words->setWordWrap(true);
    verdict->content()->addWidget(words);
    auto *small = new ToneLabel(s("Views split evenly · 14 days"), Tone::Muted, FontRole::Small);
    verdict->content()->addWidget(small);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(makeButton(s("Record the boost…"), ButtonLook::Primary));
    buttons->addWidget(makeButton(s("Keep testing")));
    buttons->addStretch(1);
    verdict->content()->addLayout(buttons);
    verdict->content()->addStretch(1);
    auto *table = new Card;
    table->content()->addWidget(kpiTable());
    page.content->addWidget(frame, 0, 0, 2, 1);
    page.content->addWidget(new ChartFrame(s("Day by day"), day), 2, 0);
    page.content->addWidget(verdict, 0, 1);
    page.content->addWidget(table, 1, 1);
    page.content->addWidget(new ChartFrame(s("Variant B, from view to order"), steps), 2, 1);
    page.content->setColumnStretch(0, 7);
    page.content->setColumnStretch(1, 5);
    return page.root;
}

namespace {

Card *bulletCard()
{
    auto *targets = new Card(s("Knit Capsule against targets"));
    targets->content()->setSpacing(6);
    for (const Bullet &bullet :
         {Bullet{s("View-through rate"), s("43.2 %"), Tone::Good, 0.432, 0.4, 0.4, {}, 0.7, {}, {}},
          Bullet{s("Click-through rate"), s("2.1 %"), Tone::Good, 0.021, 0.02, 0.01, 0.03, 0.05, {}, {}},
          Bullet{s("Add-to-cart rate"), s("6.4 %"), Tone::Bad, 0.064, 0.07, 0.05, 0.09, 0.12, {}, {}},
          Bullet{s("Return rate (lower is better)"), s("—"), Tone::Muted, {}, 0.15, {}, 0.15, 0.3, {}, {}}}) {
        targets->content()->addWidget(new BulletBar(bullet));
    }
    auto *key = new ToneLabel(s("bar = result · tick = target · band = benchmark"), Tone::Muted, FontRole::Small);
    key->setWordWrap(true);
    targets->content()->addWidget(key);
    targets->content()->addStretch(1);
    return targets;
}

Finding finding(const char *rule, FindingSeverity severity, const char *what, const char *why, const char *fixText)
{
    Finding made;
    made.rule = s(rule);
    made.severity = severity;
    made.message = s(what);
    made.reason = s(why);
    made.fixText = s(fixText);
    made.fix = OpenSubject{};
    return made;
}

std::vector<Finding> findings()
{
    return {finding("a", FindingSeverity::Error, "Party Slip has no email touchpoint",
                    "One channel carries the whole launch; the last two drops used 3", "Add email"),
            finding("b", FindingSeverity::Warning, "“Founder story” asks for two things", "Keep one", "Open"),
            finding("c", FindingSeverity::Warning, "41 days between Wool Coat with a long name and Silk Scarf",
                    "Cadence is monthly, ± 7 days", "Move to 4 Feb"),
            finding("d", FindingSeverity::Hint, "“Pin: three looks” has no purpose", "Say why it exists", "Open"),
            finding("e", FindingSeverity::Good, "Order-by dates known for 3 carriers",
                    "Standard 16 Dec · Express 21 Dec", "Open")};
}

Card *findingsCard()
{
    auto *card = new Card(s("Needs a decision"));
    auto *list = new FindingList;
    list->setMost(3);
    list->setFindings(findings());
    card->content()->addWidget(list);
    card->content()->addStretch(1);
    return card;
}

Card *narrowFindingsCard()
{
    auto *card = new Card(s("Rhythm review"));
    auto *list = new FindingList(FindingRow::Form::Narrow);
    list->setFindings(findings());
    card->content()->addWidget(list);
    card->content()->addWidget(new FindingList(FindingRow::Form::Narrow));
    card->setFixedWidth(232);
    card->content()->addStretch(1);
    return card;
}

} // namespace

QWidget *lineupPage()
{
    Page page(s("Line-up"), s("Knit Capsule is live · Party Slip launches in 13 days"), s("Line-up"));
    page.header->addButton(s("Rhythm…"));
    page.header->addButton(s("New drop"), true);
    auto *drops = new QWidget;
    auto *flow = new FlowLayout(drops, 12);
    flow->setColumnWidth(176);
    const char *names[] = {"Linen Set", "Denim Edit", "Knit Capsule", "Party Slip", "Wool Coat with a long name",
                           "Silk Scarf"};
    const char *states[] = {"Closed", "Closed", "Live", "Shooting", "Planned", "Idea"};
    for (int i = 0; i < 6; ++i) {
        auto *card = new Card;
        card->content()->setSpacing(3);
        card->content()->addWidget(new ElidedLabel(s("Ch. %1 · 5 Nov").arg(i + 1), Tone::Muted, FontRole::Small));
        card->content()->addWidget(new ElidedLabel(s(names[i]), Tone::Ink, FontRole::Brand));
        auto *row = new QHBoxLayout;
        auto *column = new QVBoxLayout;
        column->addWidget(new Badge(s(states[i]), i == 2 ? BadgeTone::Good : BadgeTone::Plain));
        column->addWidget(new ToneLabel(s("ready 64 %"), Tone::Ink, FontRole::Small));
        row->addLayout(column, 1);
        row->addWidget(new RingGauge(i == 5 ? 0.05 : 1 - i * 0.15));
        card->content()->addLayout(row);
        card->setSelected(i == 2);
        flow->addWidget(card);
    }
    page.content->addWidget(drops, 0, 0, 1, 3);
    page.content->addWidget(findingsCard(), 1, 0);
    page.content->addWidget(narrowFindingsCard(), 1, 1);
    page.content->addWidget(bulletCard(), 1, 2);
    page.content->setColumnStretch(0, 3);
    page.content->setColumnStretch(2, 2);
    page.content->setRowStretch(2, 1);
    return page.root;
}

QWidget *importPage()
{
    Page page(s("Import results"),
              s("Nothing is changed until the last step; any import can be taken back in one click"), s("Results"));
    auto *steps = new Card(s("style3_report.csv"));
    auto *about =
        new ToneLabel(s("TikTok Ads Manager, daily, ad level\nEnglish · UTF-8 · comma"), Tone::Muted, FontRole::Small);
    about->setWordWrap(true);
    steps->content()->addWidget(about);
    auto *list = new StepList({s("File"), s("Columns"), s("Which clip is which"), s("Check")});
    list->setCurrent(2);
    steps->content()->addWidget(list);
    steps->content()->addStretch(1);

    auto *view = new QTableView;
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels({s("In the file"), s("Means"), s("First row")});
    model->setHeaderData(2, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    const auto add = [model](const char *name, const char *means, BadgeTone tone, const char *value, const char *sub) {
        QStandardItem *pill = item(means);
        pill->setData(static_cast<int>(tone), BadgeToneRole);
        pill->setData(true, ChoiceRole);
        QStandardItem *first = item(name);
        first->setData(s(sub), SubtitleRole);
        model->appendRow({first, pill, item(value, Tone::Muted, true)});
    };
    add("By Day", "day", BadgeTone::Plain, "2025-10-23", "");
    add("Ad name", "ad", BadgeTone::Plain, "style3-b | fits every body", "1854347729644690");
    add("Cost", "spend", BadgeTone::Plain, "12.40", "");
    add("Impressions", "impressions", BadgeTone::Plain, "1,842", "");
    add("Clicks (all)", "not yet assigned", BadgeTone::Warn, "111", "");
    view->setModel(model);
    styleTable(*view);
    view->resizeColumnsToContents();
    view->resizeRowsToContents();
    view->horizontalHeader()->setStretchLastSection(true);
    view->selectRow(2);
    auto *columns = new Card(s("Columns as understood"));
    columns->setSubtitle(s("saved as “TikTok Ads, English”"));
    columns->content()->addWidget(view);

    auto *banner = new ProblemBanner;
    banner->show(ProblemBanner::Severity::Error, s("The file could not be read."),
                 s("Row 37 has 12 columns where the header has 14."), s("Export it again, or leave the row out."));
    banner->addButton(s("Leave the row out"));
    auto *warn = new ProblemBanner;
    warn->show(ProblemBanner::Severity::Warning, s("This plan is in EUR and the file in USD."));
    auto *strip = new ProgressStrip;
    strip->start(s("Reading style3_report.csv"));
    strip->setProgress(0.42, s("412,000 rows left"));
    page.content->addWidget(banner, 0, 0, 1, 2);
    page.content->addWidget(warn, 1, 0, 1, 2);
    page.content->addWidget(strip, 2, 0, 1, 2);
    page.content->addWidget(steps, 3, 0);
    page.content->addWidget(columns, 3, 1);
    page.content->setColumnStretch(1, 1);
    return page.root;
}

namespace {

Card *fieldsCard()
{
    auto *card = new Card(s("Fields"));
    auto *line = new QLineEdit(s("Knit Capsule"));
    auto *hint = new QLineEdit;
    hint->setPlaceholderText(s("What is it about, in one sentence?"));
    auto *box = new QComboBox;
    box->addItems({s("Shooting"), s("Planned")});
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(s("fabric"));
    auto *spin = new QSpinBox;
    spin->setSuffix(s(" d"));
    auto *date = new QDateEdit(QDate(2026, 12, 3));
    date->setCalendarPopup(true);
    auto *off = new QLineEdit(s("disabled"));
    off->setEnabled(false);
    auto *note = new QPlainTextEdit(s("Several lines\nof notes"));
    note->setMaximumHeight(60);
    for (QWidget *widget : std::initializer_list<QWidget *>{line, hint, box, editable, spin, date, off, note}) {
        card->content()->addWidget(widget);
    }
    return card;
}

Card *choicesCard()
{
    auto *card = new Card(s("Choices"));
    auto *on = new QCheckBox(s("Only boosted"));
    on->setChecked(true);
    auto *some = new QCheckBox(s("All variants"));
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(s("Follow the desktop"));
    radio->setChecked(true);
    auto *tabs = new QTabWidget;
    tabs->addTab(new QWidget, s("Chart"));
    tabs->addTab(new QWidget, s("Table"));
    tabs->setMaximumHeight(60);
    auto *busy = new QProgressBar;
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{on, new QCheckBox(s("Off")), some, radio,
                                                            new QRadioButton(s("Dark")), tabs, busy}) {
        card->content()->addWidget(widget);
    }
    auto *pills = new QWidget;
    auto *flow = new FlowLayout(pills, 6);
    int i = 0;
    for (const char *word : {"planned", "ready", "pinned", "below", "chosen", "SEE", "FEEL", "DO"}) {
        auto *badge = new Badge(s(word), static_cast<BadgeTone>(i));
        badge->setMark(i == 1 ? Mark::Circle : (i == 2 ? Mark::Triangle : (i == 3 ? Mark::Square : Mark::None)));
        flow->addWidget(badge);
        ++i;
    }
    for (const char *channel : {"tiktok", "instagram", "pinterest", "email", "sms", "ads", "site", "shoot"}) {
        flow->addWidget(new Swatch(Theme::channelColour(s(channel))));
    }
    card->content()->addWidget(pills);
    card->content()->addStretch(1);
    return card;
}

Card *buttonsCard()
{
    auto *card = new Card(s("Buttons"));
    auto *flow = new QWidget;
    auto *row = new FlowLayout(flow, 8);
    row->addWidget(makeButton(s("New drop"), ButtonLook::Primary));
    row->addWidget(makeButton(s("Keep testing")));
    row->addWidget(makeButton(s("Remove…"), ButtonLook::Danger));
    row->addWidget(makeButton(s("Flat"), ButtonLook::Flat));
    row->addWidget(makeButton(s("Open the plan"), ButtonLook::Link));
    row->addWidget(makeButton(s("Add…"), ButtonLook::Small));
    QPushButton *icon = makeButton(s("Import"), ButtonLook::Primary);
    icon->setIcon(Icon::get(s("import")));
    row->addWidget(icon);
    QPushButton *plain = makeButton(s("Export"));
    plain->setIcon(Icon::get(s("export")));
    row->addWidget(plain);
    for (const ButtonLook look : {ButtonLook::Primary, ButtonLook::Outlined}) {
        QPushButton *off = makeButton(s("Disabled"), look);
        off->setEnabled(false);
        row->addWidget(off);
    }
    card->content()->addWidget(flow);
    auto *icons = new QWidget;
    auto *grid = new FlowLayout(icons, 4);
    for (const QString &name : Icon::names()) {
        grid->addWidget(makeIconButton(name, name));
    }
    auto *mark = new QLabel;
    mark->setPixmap(Icon::app().pixmap(64, 64));
    grid->addWidget(mark);
    card->content()->addWidget(icons);
    card->content()->addStretch(1);
    return card;
}

} // namespace

QWidget *controlsPage()
{
    Page page(s("Controls"), {}, s("Moments"));
    auto *bar = new QMenuBar;
    for (const char *name : {"&File", "&Edit", "&View", "&Help"}) {
        bar->addMenu(s(name))->addAction(s("x"));
    }
    page.content->addWidget(bar, 0, 0, 1, 3);
    page.content->addWidget(fieldsCard(), 1, 0);
    page.content->addWidget(choicesCard(), 1, 1);
    page.content->addWidget(buttonsCard(), 1, 2);
    return page.root;
}

QWidget *detailsPage()
{
    Page page(s("Charts in detail"), s("Focus, reading a day, table, many series, money"), s("Benchmarks"));
    auto *interval = new IntervalChart;
    IntervalContent content = intervals();
    content.format = AxisFormat::money(*Currency::fromCode(s("EUR")));
    content.band = {{}, 1600, s("own average up to € 16")};
    content.target = ChartTarget{1200, s("target € 12")};
    for (IntervalRow &row : content.rows) {
        for (std::optional<double> *value : {&row.value, &row.low, &row.high}) {
            if (*value) {
                **value *= 80000;
            }
        }
    }
    interval->setContent(content);
    interval->setObjectName(s("focused"));
    auto *table = new IntervalChart;
    table->setContent(intervals());
    auto *tableFrame = new ChartFrame(s("As a table"), table);
    tableFrame->setShowsTable(true);
    auto *many = new DayChart;
    many->setContent(days(10, 700));
    auto *read = new DayChart;
    read->setContent(days(2, 10));
    read->setObjectName(s("read"));
    page.content->addWidget(new ChartFrame(s("Cost of a new customer"), interval), 0, 0);
    page.content->addWidget(tableFrame, 0, 1);
    page.content->addWidget(new ChartFrame(s("Ten series, 700 days"), many), 1, 0);
    page.content->addWidget(new ChartFrame(s("Ten days"), read), 1, 1);
    page.content->setColumnStretch(0, 1);
    page.content->setColumnStretch(1, 1);
    return page.root;
}

QWidget *emptyPage()
{
    Page page(s("Results"), s("Nothing imported yet"), s("Results"));
    auto *empty = new EmptyState(s("Results show which variant earns its place, with how sure one can be."),
                                 s("Import results…"));
    auto *example = new IntervalChart;
    example->setContent(intervals());
    auto *card = new ChartFrame(s("Click-through rate by variant"), example);
    empty->setExample(card);
    page.content->addWidget(empty, 0, 0);
    return page.root;
}

} // namespace gallery
