// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/series_question.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

void SeriesQuestion::ask(QWidget *parent, const QString &what, const Answer &answer)
{
    (new SeriesQuestion(what, answer, parent->window()))->open();
}

SeriesQuestion::SeriesQuestion(const QString &what, const Answer &answer, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("seriesQuestion"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(what);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(8);
    auto *sentence = new ToneLabel(tr("It repeats. Which days is this for?"), Tone::Ink, FontRole::Body, this);
    column->addWidget(sentence);
    const auto add = [&](const char *name, const QString &text, SeriesScope scope, ButtonLook look) {
        QPushButton *button = makeButton(text, look, this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, answer, scope] {
            accept();
            answer(scope);
        });
        column->addWidget(button);
        return button;
    };
    add("thisOne", tr("Only this day"), SeriesScope::ThisOne, ButtonLook::Primary)->setDefault(true);
    add("thisAndLater", tr("This and all later days"), SeriesScope::ThisAndLater, ButtonLook::Outlined);
    add("all", tr("The whole series"), SeriesScope::All, ButtonLook::Outlined);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonLook::Flat, this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(cancel);
    setMinimumWidth(320);
}

} // namespace dropbeat
