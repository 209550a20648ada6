// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/qr_dialog.h"

#include "core/exchange/qr_symbol.h"
#include "ui/print/qr_print.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QBuffer>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kPicture = 280;

/// A name that any file system takes.
QString fileName(QString name)
{
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|")) {
        name.replace(bad, u'-');
    }
    return name.simplified();
}

} // namespace

void writeLinkFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        throw Error(Error::Kind::Failed, QrDialog::tr("The file could not be written."),
                    QStringLiteral("%1: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
    }
}

QrDialog::QrDialog(const LinkBook &book, Id<Link> first, AttributionContext context, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_context(std::move(context))
    , m_problem(new ProblemBanner(this))
    , m_list(new QListWidget(this))
    , m_picture(new QLabel(this))
    , m_address(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    setObjectName(QStringLiteral("qrDialog"));
    setWindowTitle(tr("QR codes"));
    setAttribute(Qt::WA_DeleteOnClose);
    std::erase_if(m_book.rows, [](const LinkRow &row) { return row.handedOut().isEmpty(); });
    m_list->setAccessibleName(tr("Links"));
    for (const LinkRow &row : m_book.rows) {
        m_list->addItem(row.link.name);
        if (row.link.id == first) {
            m_list->setCurrentRow(m_list->count() - 1);
        }
    }
    m_picture->setFixedSize(kPicture, kPicture);
    m_picture->setScaledContents(true);
    m_address->setWordWrap(true);
    m_address->setFixedWidth(kPicture);
    m_address->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_address->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *side = new QVBoxLayout;
    side->addWidget(m_picture);
    side->addWidget(m_address);
    side->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto button = [&](const char *name, const QString &text, ButtonLook look, auto slot) {
        QPushButton *made = makeButton(text, look, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setEnabled(!m_book.rows.empty());
        buttons->addButton(made, QDialogButtonBox::ActionRole);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    button("copyPicture", tr("Copy picture"), ButtonLook::Outlined, &QrDialog::copyPicture);
    button("saveOne", tr("Save as SVG or PNG…"), ButtonLook::Outlined, &QrDialog::saveOne);
    button("saveSheet", tr("Sheet of all as PDF…"), ButtonLook::Primary, &QrDialog::saveSheet)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_problem);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &QrDialog::showCurrent);
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
    }
    showCurrent();
}

const LinkRow *QrDialog::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_book.rows.size()) ? nullptr : &m_book.rows[static_cast<size_t>(row)];
}

void QrDialog::showCurrent()
{
    const LinkRow *row = current();
    if (!row) {
        return;
    }
    attempt(
        [&] {
            m_picture->setPixmap(QPixmap::fromImage(qrImage(qrSymbol(row->handedOut()), 4)));
            m_picture->setAccessibleName(tr("QR code of %1").arg(row->handedOut()));
            QString broken = row->handedOut();
            for (const char *at : {"&", "%26", "?", "%3F", "/"}) {
                broken.replace(QLatin1String(at), QLatin1String(at) + QChar(0x200b));
            }
            m_address->setText(broken);
        },
        [this](const Error &error) { m_problem->show(error); });
}

void QrDialog::copyPicture()
{
    if (const LinkRow *row = current()) {
        QGuiApplication::clipboard()->setImage(qrImage(qrSymbol(row->handedOut())));
        emit said(tr("QR code of “%1” copied").arg(row->link.name));
    }
}

void QrDialog::saveOne()
{
    const LinkRow *row = current();
    QString path =
        row && m_context.askWhereToSave
            ? m_context.askWhereToSave(this, tr("Save QR code"), fileName(row->link.name) + QStringLiteral(".svg"),
                                       tr("Drawing (*.svg);;Picture (*.png)"))
            : QString();
    if (path.isEmpty()) {
        return;
    }
    attempt(
        [&] {
            const QrSymbol symbol = qrSymbol(row->handedOut());
            QByteArray bytes = qrSvg(symbol, row->link.name);
            if (QFileInfo(path).suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) == 0) {
                bytes.clear();
                QBuffer buffer(&bytes);
                buffer.open(QIODevice::WriteOnly);
                qrImage(symbol).save(&buffer, "PNG");
            }
            writeLinkFile(path, bytes);
            emit said(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
        },
        [this](const Error &error) { m_problem->show(error); });
}

void QrDialog::saveSheet()
{
    const QString path = m_context.askWhereToSave
                             ? m_context.askWhereToSave(this, tr("Save QR codes"),
                                                        tr("QR codes") + QStringLiteral(".pdf"), tr("Document (*.pdf)"))
                             : QString();
    if (path.isEmpty()) {
        return;
    }
    attempt(
        [&] {
            std::vector<QrLabel> labels;
            for (const LinkRow &row : m_book.rows) {
                labels.push_back({row.link.name, row.handedOut(), row.code});
            }
            const QPageSize paper = paperOf(QLocale());
            const QString title = m_book.drops.size() == 1 ? m_book.drops.front().name : tr("QR codes");
            writeLinkFile(path, pdfOf(qrPages(labels, title, paper), paper, title));
            emit said(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
        },
        [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat
