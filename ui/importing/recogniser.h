// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/recognition.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>

#include <optional>

namespace dropbeat {

/// Looks at files on worker threads, so that a slow disk or a large file never holds up the window. Of several requests
/// for one file only the last one answers.
class Recogniser : public QObject
{
    Q_OBJECT
public:
    explicit Recogniser(QObject *parent = nullptr);
    ~Recogniser() override;

    void look(const QString &path, const RecogniseOptions &options);
    /// Forgets what was asked about the file.
    void forget(const QString &path);

signals:
    void recognised(const QString &path, const dropbeat::Layout &layout);
    void failed(const QString &path, const dropbeat::Error &error);

private:
    struct Answer
    {
        Layout layout;
        std::optional<Error> error;
    };

    QHash<QString, int> m_latest; ///< number of the last request per file
    QList<QFuture<Answer>> m_running;
    int m_requests = 0;
};

} // namespace dropbeat
