// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoint/asset_list.h"

#include "core/actions/preparation_edits.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace dropbeat {

AssetList::AssetList(const QString &planPath, AskForFiles ask, QWidget *parent)
    : QWidget(parent)
    , m_planPath(planPath)
    , m_ask(std::move(ask))
    , m_list(new QListWidget(this))
    , m_none(new ToneLabel(tr("No files yet. Drop them here."), Tone::Muted, FontRole::Small, this))
    , m_add(makeButton(tr("Add files…"), ButtonLook::Small, this))
    , m_remove(makeButton(tr("Take out"), ButtonLook::Small, this))
{
    setAcceptDrops(true);
    m_list->setAccessibleName(tr("Files"));
    m_list->setAcceptDrops(false);
    m_list->setMaximumHeight(96);
    m_list->installEventFilter(this);
    m_none->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_none);
    column->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, [this] { addFiles(m_ask ? m_ask(this) : QStringList()); });
    connect(m_remove, &QPushButton::clicked, this, &AssetList::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int current) { m_remove->setEnabled(current >= 0); });
    refresh();
}

AssetList::~AssetList()
{
    for (QFuture<void> &work : m_work) {
        work.waitForFinished();
    }
}

void AssetList::setAssets(const std::vector<Asset> &assets)
{
    m_assets = assets;
    check();
    refresh();
}

void AssetList::setReadOnly(bool readOnly)
{
    m_add->setVisible(!readOnly);
    m_remove->setVisible(!readOnly);
    setAcceptDrops(!readOnly);
}

void AssetList::addFiles(const QStringList &files)
{
    for (const QString &file : files) {
        ++m_reading;
        const QFuture<void> work = QtConcurrent::run([file, plan = m_planPath] { return assetFrom(plan, file); })
                                       .then(this,
                                             [this](const Asset &asset) {
                                                 --m_reading;
                                                 add(asset);
                                             })
                                       .onFailed(this, [this](const Error &error) {
                                           --m_reading;
                                           refresh();
                                           emit failed(error);
                                       });
        m_work << work;
    }
    refresh();
}

void AssetList::add(const Asset &asset)
{
    m_found.insert(asset.path, asset.hash);
    const auto same =
        std::find_if(m_assets.begin(), m_assets.end(), [&asset](const Asset &each) { return each.path == asset.path; });
    if (same == m_assets.end()) {
        m_assets.push_back(asset);
    } else {
        same->hash = asset.hash;
    }
    refresh();
    emit changed();
}

void AssetList::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < static_cast<int>(m_assets.size()) && m_remove->isVisible()) {
        m_assets.erase(m_assets.begin() + row);
        refresh();
        emit changed();
    }
}

void AssetList::check()
{
    for (const Asset &asset : m_assets) {
        const QString file = assetFilePath(m_planPath, asset.path);
        m_work << QtConcurrent::run([file] {
                      return hashOfFile(file);
                  }).then(this, [this, path = asset.path](const QString &hash) {
            m_found.insert(path, hash);
            refresh();
        });
    }
}

void AssetList::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const Asset &asset : m_assets) {
        const QString name = QFileInfo(asset.path).fileName();
        const bool known = m_found.contains(asset.path);
        const QString now = m_found.value(asset.path);
        const bool missing = known && now.isEmpty();
        const bool other = known && !missing && !asset.hash.isEmpty() && now != asset.hash;
        auto *item = new QListWidgetItem(missing ? tr("▲ %1 — not there any more").arg(name)
                                         : other ? tr("▲ %1 — has changed since").arg(name)
                                                 : name);
        item->setToolTip(asset.path + (asset.hash.isEmpty() ? QString() : QStringLiteral("\nSHA-256 ") + asset.hash));
        if (missing || other) {
            item->setForeground(Theme::tone(Tone::Warn));
        }
        m_list->addItem(item);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setVisible(!m_assets.empty());
    m_none->setText(m_reading > 0 ? tr("Reading %n file(s)…", nullptr, m_reading)
                                  : tr("No files yet. Drop them here."));
    m_none->setVisible(m_assets.empty() || m_reading > 0);
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void AssetList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void AssetList::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    event->acceptProposedAction();
    addFiles(files);
}

bool AssetList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dropbeat
