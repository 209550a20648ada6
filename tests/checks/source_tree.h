// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace dropbeat::checks {

/// Project files by path from the root ("core/base/id.h"), each as its lines. The checks read nothing else, so that an
/// invented tree can show that they find what they should.
using SourceTree = QMap<QString, QStringList>;

/// Every text file of the checkout but builds, version control and test data.
SourceTree readTree(const QString &root);

/// A line of C++ without what follows `//` outside a string.
QString withoutComment(const QString &line);

/// "core/base/id.h:12: message", line counted from 1.
QString finding(const QString &path, qsizetype lineIndex, const QString &message);

/// An invented tree and what a check must say of it, as tests/data/checks/*/*.txt hold them: a line "== path" starts a
/// file, "== findings" the expected lines, in order. A "~" is dropped on reading, so that a fixture can hold words that
/// the project itself must not.
struct Fixture
{
    SourceTree tree;
    QStringList findings;
};
Fixture readFixture(const QString &path);

} // namespace dropbeat::checks
