// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kWidth = 620;
constexpr int kRows = 11;
constexpr int kRowHeight = 34;
constexpr int kPad = 10;

/// Icon, words, where it is, shortcut.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kWidth, kRowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &c = Theme::current();
        painter->save();
        if (option.state & QStyle::State_Selected) {
            stylepaint::roundRect(*painter, QRectF(option.rect).adjusted(4, 1, -4, -1), c.accentSoft, QColor());
        }
        QRect rest = option.rect.adjusted(kPad + 4, 0, -kPad - 4, 0);
        const auto take = [&](Qt::Alignment side, int width) {
            const QRect taken =
                QStyle::alignedRect(option.direction, side | Qt::AlignVCenter, {width, rest.height()}, rest);
            const bool left = taken.left() == rest.left();
            rest = left ? rest.adjusted(width + 8, 0, 0, 0) : rest.adjusted(0, 0, -width - 8, 0);
            return taken;
        };
        const QRect iconPlace = take(Qt::AlignLeft, 18);
        if (const QString icon = index.data(PaletteModel::IconRole).toString(); !icon.isEmpty()) {
            const QPixmap picture = Icon::pixmap(icon, 18, c.muted, painter->device()->devicePixelRatioF());
            painter->drawPixmap(QPoint(iconPlace.left(), iconPlace.center().y() - 8), picture);
        }
        painter->setFont(Theme::font(FontRole::Small));
        painter->setPen(c.muted);
        const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        const QFontMetrics small(painter->font());
        if (!shortcut.isEmpty()) {
            painter->drawText(take(Qt::AlignRight, small.horizontalAdvance(shortcut) + 2),
                              static_cast<int>(Qt::AlignVCenter), shortcut);
        }
        const int detailWidth = std::min(small.horizontalAdvance(detail) + 2, rest.width() / 2);
        painter->drawText(take(Qt::AlignRight, detailWidth), static_cast<int>(Qt::AlignVCenter),
                          small.elidedText(detail, Qt::ElideRight, detailWidth));
        painter->setFont(Theme::font(FontRole::Body));
        painter->setPen(c.ink);
        painter->drawText(
            rest, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new ToneLabel(tr("Nothing is called so."), Tone::Muted, FontRole::Body, this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Find or do anything"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    m_field->setPlaceholderText(tr("Find or do anything"));
    m_field->setAccessibleName(tr("Find or do anything"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What answers"));
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    m_focusBefore = QApplication::focusWidget();
    m_model->setEntries(std::move(entries));
    m_field->clear();
    typed();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    qApp->installEventFilter(this);
}

void CommandPalette::place()
{
    const int width = std::min(kWidth, parentWidget()->width() - 40);
    const int rows = std::clamp(m_model->rowCount(), 1, kRows);
    m_list->setFixedHeight(rows * kRowHeight + 2);
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    resize(width, layout()->heightForWidth(width) > 0 ? layout()->heightForWidth(width) : sizeHint().height());
    move((parentWidget()->width() - width) / 2, 64);
}

void CommandPalette::typed()
{
    m_model->setTyped(m_field->text());
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    place();
}

void CommandPalette::step(int by)
{
    const int last = m_model->rowCount() - 1;
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(0, last));
    m_list->setCurrentIndex(m_model->index(row));
}

void CommandPalette::run()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const std::function<void()> chosen = m_model->entryAt(index.row()).run;
    close(true);
    chosen();
}

void CommandPalette::close(bool giveFocusBack)
{
    qApp->removeEventFilter(this);
    hide();
    if (giveFocusBack && m_focusBefore) {
        m_focusBefore->setFocus();
    }
}

bool CommandPalette::fieldKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kRows - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - kRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        close(true);
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (!isVisible()) {
        return false;
    }
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        return fieldKey(static_cast<QKeyEvent *>(event)->key());
    }
    if (watched == m_field && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget != this && !isAncestorOf(widget)) {
            close(false);
        }
    }
    return false;
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    stylepaint::roundRect(painter, rect(), c.card, c.controlBorder, 10);
}

} // namespace dropbeat
