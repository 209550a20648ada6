// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QPlainTextEdit>

namespace dropbeat {

/// Edits a text of a beat where it stands: Enter is done, Alt+Enter begins a new line; says how tall it wants to be.
class BeatCellEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit BeatCellEditor(QWidget *parent);
    int wantedHeight() const;

signals:
    void done();
    void heightWanted(int height);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// Completes the last of several words separated by commas.
class ListCompleter : public QCompleter
{
    Q_OBJECT

public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex &index) const override;
    QStringList splitPath(const QString &path) const override;
};

} // namespace dropbeat
