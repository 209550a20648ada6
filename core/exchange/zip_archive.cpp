// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_archive.h"

#include "core/base/error.h"

#include <zip.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

constexpr qint64 kMostEntries = 10'000;
constexpr qint64 kLargestEntry = qint64{4} << 30;
/// Packed tables shrink to a twentieth, now and then to a hundredth; what shrinks more than this is no table.
constexpr qint64 kLargestSwelling = 400;
constexpr qint64 kAlwaysFine = 64 << 20;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

Error refused(const QString &name, const QString &why, const QString &whatToDo)
{
    return Error(Error::Kind::Refused, Tr::tr("“%1” can't be read.").arg(name), why, whatToDo);
}

Error damaged(const QString &name)
{
    return refused(name, Tr::tr("The file is damaged or was not downloaded to its end."),
                   Tr::tr("Export or download it again."));
}

/// One entry as a device. What it unpacks is checked against the archive's checksum when its end is reached.
class EntryDevice : public QIODevice
{
public:
    EntryDevice(zip *archive, const ZipArchive::Entry &entry)
        : m_archive(archive)
        , m_entry(entry)
    {
        m_file = zip_fopen_index(m_archive, m_entry.index, 0);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        setErrorString(Tr::tr("The archive is damaged."));
    }
    ~EntryDevice() override { closeEntry(); }

    bool isOpened() const { return m_file != nullptr; }
    qint64 size() const override { return m_entry.size; }
    bool isSequential() const override { return false; }

    /// Backwards by unpacking again from the start.
    bool seek(qint64 position) override
    {
        if (position < m_at || m_file == nullptr) {
            closeEntry();
            m_file = zip_fopen_index(m_archive, m_entry.index, 0);
            m_at = 0;
        }
        std::array<char, 4096> skipped;
        while (m_file != nullptr && m_at < position) {
            const auto step = std::min<qint64>(position - m_at, static_cast<qint64>(skipped.size()));
            if (readData(skipped.data(), step) <= 0) {
                return false;
            }
        }
        return m_file != nullptr && QIODevice::seek(position);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_file == nullptr) {
            return -1;
        }
        const qint64 wanted = std::min(most, m_entry.size - m_at);
        const qint64 count = wanted == 0 ? 0 : zip_fread(m_file, data, static_cast<zip_uint64_t>(wanted));
        if (count < 0) {
            return -1;
        }
        m_at += count;
        if (m_at == m_entry.size && count > 0) {
            // Only the read past the end compares the checksum.
            char beyond = 0;
            return zip_fread(m_file, &beyond, 1) == 0 ? count : -1;
        }
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void closeEntry()
    {
        if (m_file != nullptr) {
            zip_fclose(m_file);
            m_file = nullptr;
        }
    }

    zip *m_archive;
    ZipArchive::Entry m_entry;
    zip_file *m_file = nullptr;
    qint64 m_at = 0;
};

} // namespace

ZipArchive::ZipArchive(const QString &path)
    : m_name(QFileInfo(path).fileName())
{
    int fault = 0;
    m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &fault);
    if (m_zip == nullptr) {
        throw damaged(m_name);
    }
    list();
}

ZipArchive::ZipArchive(const QByteArray &bytes, const QString &name)
    : m_name(name)
    , m_bytes(bytes)
{
    zip_error_t fault;
    zip_error_init(&fault);
    zip_source_t *source =
        zip_source_buffer_create(m_bytes.constData(), static_cast<zip_uint64_t>(m_bytes.size()), 0, &fault);
    m_zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &fault);
    zip_error_fini(&fault);
    if (m_zip == nullptr) {
        zip_source_free(source);
        throw damaged(m_name);
    }
    list();
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_zip);
}

void ZipArchive::list()
{
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    if (count > kMostEntries) {
        zip_discard(m_zip);
        throw refused(m_name, Tr::tr("It holds more than %1 files.").arg(kMostEntries),
                      Tr::tr("Unpack it and import the tables inside."));
    }
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t found;
        if (zip_stat_index(m_zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS, &found) != 0 ||
            (found.valid & ZIP_STAT_NAME) == 0) {
            continue;
        }
        const qint64 size = (found.valid & ZIP_STAT_SIZE) != 0 ? static_cast<qint64>(found.size) : 0;
        const QDate day =
            (found.valid & ZIP_STAT_MTIME) != 0 ? QDateTime::fromSecsSinceEpoch(found.mtime).date() : QDate();
        m_entries.append({QString::fromUtf8(found.name).replace(u'\\', u'/'), size,
                          day.isValid() && day.year() >= 2000 ? day : QDate(), found.index});
    }
}

const ZipArchive::Entry *ZipArchive::find(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&name](const Entry &entry) { return entry.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::unique_ptr<QIODevice> ZipArchive::open(const Entry &entry) const
{
    zip_stat_t found;
    if (zip_stat_index(m_zip, entry.index, 0, &found) != 0) {
        throw damaged(m_name);
    }
    if ((found.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && found.encryption_method != ZIP_EM_NONE) {
        throw refused(m_name, Tr::tr("It is protected with a password."),
                      Tr::tr("Unpack it, or save it without a password, and import that."));
    }
    const bool swells = entry.size > kAlwaysFine && (found.valid & ZIP_STAT_COMP_SIZE) != 0 &&
                        entry.size / kLargestSwelling > static_cast<qint64>(found.comp_size);
    if (entry.size < 0 || entry.size > kLargestEntry || swells) {
        throw refused(m_name, Tr::tr("Unpacked, “%1” in it would be unreasonably large.").arg(entry.name),
                      Tr::tr("Export fewer days at once, or export as CSV."));
    }
    auto device = std::make_unique<EntryDevice>(m_zip, entry);
    if (!device->isOpened()) {
        throw refused(m_name, Tr::tr("It is packed in a way that can't be read here."),
                      Tr::tr("Unpack it and import the table inside."));
    }
    return device;
}

QByteArray ZipArchive::readAll(const Entry &entry, qint64 most) const
{
    if (entry.size > most) {
        throw refused(m_name, Tr::tr("“%1” in it is too large.").arg(entry.name), Tr::tr("Export it as CSV."));
    }
    const auto device = open(entry);
    const QByteArray bytes = device->readAll();
    if (bytes.size() != entry.size) {
        throw damaged(m_name);
    }
    return bytes;
}

} // namespace dropbeat
