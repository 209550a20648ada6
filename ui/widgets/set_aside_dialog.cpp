// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/set_aside_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace dropbeat {

SetAsideDialog::SetAsideDialog(const Finding &finding, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
{
    setObjectName(QStringLiteral("setAsideDialog"));
    setWindowTitle(tr("Set aside"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *message = new ToneLabel(finding.message, Tone::Ink, FontRole::Strong, this);
    auto *until = new ToneLabel(tr("It stays away until what it rests on changes."), Tone::Muted, FontRole::Body, this);
    for (ToneLabel *label : {message, until}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Why it is fine as it is"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *aside = makeButton(tr("Set aside"), ButtonLook::Primary, this);
    aside->setObjectName(QStringLiteral("setAside"));
    aside->setDefault(true);
    aside->setEnabled(false);
    buttons->addButton(aside, QDialogButtonBox::AcceptRole);
    connect(m_reason, &QLineEdit::textChanged, aside,
            [aside](const QString &reason) { aside->setEnabled(!reason.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit decided(m_reason->text().trimmed());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(message);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(until);
    form->addRow(buttons);
    setMinimumWidth(440);
}

} // namespace dropbeat
