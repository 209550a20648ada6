// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment.h"

#include <QWidget>

namespace dropbeat {

/// A message as it goes out, its fields filled.
struct PreviewedMessage
{
    MessageChannel channel = MessageChannel::Email;
    QString brand; ///< who it is from
    QString subject;
    QString body;

    friend bool operator==(const PreviewedMessage &, const PreviewedMessage &) = default;
};

/// The message on a phone, in light as most shoppers have it: a text, an email as the list shows it and opened, or a
/// note at the foot of the shop's page.
class MessagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePreview(QWidget *parent = nullptr);

    void setMessage(const PreviewedMessage &message);
    const PreviewedMessage &message() const { return m_message; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PreviewedMessage m_message;
};

} // namespace dropbeat
