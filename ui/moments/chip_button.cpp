// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/chip_button.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kPadding = 18; ///< frame and blanks beside a chip's words
constexpr int kLeast = 40;
constexpr int kChipSpacing = 4;

} // namespace

ChipButton::ChipButton(const QString &words, QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setLook(*this, ButtonLook::Small);
    setWords(words);
}

void ChipButton::setWords(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    fit();
}

QSize ChipButton::sizeHint() const
{
    const QSize hint = QPushButton::sizeHint();
    return {fontMetrics().horizontalAdvance(m_words) + kPadding, hint.height()};
}

QSize ChipButton::minimumSizeHint() const
{
    return {std::min(kLeast, sizeHint().width()), sizeHint().height()};
}

void ChipButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    fit();
}

void ChipButton::fit()
{
    const QString shown = fontMetrics().elidedText(m_words, Qt::ElideRight, std::max(kLeast, width()) - kPadding + 2);
    QString text = width() < sizeHint().width() ? shown : m_words;
    setToolTip(text == m_words ? QString() : m_words);
    text.replace(u'&', QStringLiteral("&&"));
    if (text != this->text()) {
        setText(text);
    }
}

QWidget *makeSentenceLine(const QString &sentence, const QList<QWidget *> &controls, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *flow = new FlowLayout(line, kChipSpacing);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    // A line too long for its place goes on below: before a chip, or behind a comma.
    static const QRegularExpression behindComma(QStringLiteral("(?<=,) "));
    const auto words = [&](const QString &text) {
        for (const QString &part : text.trimmed().split(behindComma, Qt::SkipEmptyParts)) {
            auto *label = new ToneLabel(part, Tone::Ink, FontRole::Body, line);
            label->setMinimumHeight(controls.isEmpty() ? 0 : controls.first()->sizeHint().height());
            flow->addWidget(label);
        }
    };
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    qsizetype from = 0;
    auto matches = place.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        words(sentence.mid(from, match.capturedStart() - from));
        if (QWidget *control = controls.value(match.captured(1).toInt() - 1)) {
            control->setParent(line);
            flow->addWidget(control);
        }
        from = match.capturedEnd();
    }
    words(sentence.mid(from));
    return line;
}

} // namespace dropbeat
