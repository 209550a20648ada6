// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/preparation.h"

#include <QFuture>
#include <QWidget>

#include <functional>
#include <vector>

class QListWidget;
class QPushButton;

namespace dropbeat {

class ToneLabel;

/// Asks a person for files; empty when they think better of it.
using AskForFiles = std::function<QStringList(QWidget *parent)>;

/// The files a touchpoint needs, with those marked that are not where they were or hold something else now. Hashes on
/// a worker. Takes files dropped on it.
class AssetList : public QWidget
{
    Q_OBJECT

public:
    AssetList(const QString &planPath, AskForFiles ask, QWidget *parent = nullptr);
    ~AssetList() override;

    void setAssets(const std::vector<Asset> &assets);
    const std::vector<Asset> &assets() const { return m_assets; }
    void setReadOnly(bool readOnly);
    /// Files that are still being read; their hash is missing until then.
    bool isReading() const { return m_reading > 0; }

public slots:
    void addFiles(const QStringList &files);

signals:
    void changed();
    void failed(const dropbeat::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const Asset &asset);
    void removeCurrent();
    void check();
    void refresh();

    QString m_planPath;
    AskForFiles m_ask;
    QListWidget *m_list;
    ToneLabel *m_none;
    QPushButton *m_add;
    QPushButton *m_remove;
    std::vector<Asset> m_assets;
    QHash<QString, QString> m_found; ///< stored path → hash of what lies there now; empty: nothing does
    QList<QFuture<void>> m_work;
    int m_reading = 0;
};

} // namespace dropbeat
