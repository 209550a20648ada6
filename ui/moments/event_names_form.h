// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_preview.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace dropbeat {

/// What a file's names of events mean to rules. As long as the names of the file, at most 24.
class EventNamesForm : public QWidget
{
    Q_OBJECT

public:
    explicit EventNamesForm(QWidget *parent = nullptr);

    void setNames(const std::vector<EventPreview::Name> &names);
    /// The file's name → what rules call it; only what differs from how Dropbeat reads it by itself.
    QMap<QString, QString> chosen() const;

signals:
    void changed();

private:
    void addName(const EventPreview::Name &name);

    std::vector<EventPreview::Name> m_names;
    QFormLayout *m_form;
    QList<QComboBox *> m_boxes; ///< as m_names
};

} // namespace dropbeat
