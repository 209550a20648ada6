// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/link_book.h"
#include "ui/attribution/attribution_context.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// The QR codes of links: one as SVG or PNG, all on a sheet as PDF. A link with a short one is shown by that.
class QrDialog : public QDialog
{
    Q_OBJECT

public:
    QrDialog(const LinkBook &book, Id<Link> first, AttributionContext context, QWidget *parent = nullptr);

signals:
    void said(const QString &text);

private:
    const LinkRow *current() const;
    void showCurrent();
    void saveOne();
    void saveSheet();
    void copyPicture();

    LinkBook m_book;
    AttributionContext m_context;
    ProblemBanner *m_problem;
    QListWidget *m_list;
    QLabel *m_picture;
    ToneLabel *m_address;
};

/// Writes a file whole or not at all. Throws Error.
void writeLinkFile(const QString &path, const QByteArray &bytes);

} // namespace dropbeat
