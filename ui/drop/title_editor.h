// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;

namespace dropbeat {

/// Edits a touchpoint's title and, on the line below, why it exists. Done on Enter or when both are left.
class TitleEditor : public QFrame
{
    Q_OBJECT

public:
    explicit TitleEditor(QWidget *parent);
    void setWords(const QStringList &titleAndWhy);
    QStringList words() const;

signals:
    void done();

private:
    void focusMoved(const QWidget *now);

    QLineEdit *m_title;
    QLineEdit *m_why;
};

} // namespace dropbeat
