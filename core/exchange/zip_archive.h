// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>

struct zip;

namespace dropbeat {

/// A zip archive, read entry by entry as a stream. A stranger's archive is limited: number of entries, size of each,
/// and how much it may swell.
class ZipArchive
{
public:
    struct Entry
    {
        QString name; ///< with forward slashes
        qint64 size = 0;
        QDate modified; ///< not valid when the archive does not say
        quint64 index = 0;
    };

    /// Throws Error (Refused) when the archive is damaged, cut off or too large.
    explicit ZipArchive(const QString &path);
    /// One that is in memory, such as a workbook inside another archive; the name is for messages.
    ZipArchive(const QByteArray &bytes, const QString &name);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    const QList<Entry> &entries() const { return m_entries; }
    /// By name, whatever its case; null when there is none.
    const Entry *find(const QString &name) const;
    /// A device to read and to rewind. It lives no longer than the archive. Throws Error when the entry is protected
    /// with a password or packed in an unknown way.
    std::unique_ptr<QIODevice> open(const Entry &entry) const;
    /// Throws Error when the entry is larger than that or damaged.
    QByteArray readAll(const Entry &entry, qint64 most) const;

    /// For messages: the file's name without its folder.
    const QString &name() const { return m_name; }
    static bool isArchive(const QByteArray &head) { return head.startsWith("PK\x03\x04"); }

private:
    void list();

    QString m_name;
    QByteArray m_bytes; ///< what the archive is read from when it is in memory
    zip *m_zip = nullptr;
    QList<Entry> m_entries;
};

} // namespace dropbeat
