// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace dropbeat {

/// Something a person asked for could not be done. Carries translated text: what failed, why, and what to do about it.
/// Caught once, at the action boundary; row problems of an import and findings are values, not Errors.
class Error : public std::exception
{
public:
    /// What kind of way on the window may offer.
    enum class Kind { Failed, Refused, Cancelled, Busy, DiskFull, Damaged, Newer, NotOurs, Locked, ReadOnly, NotFound };

    Error(Kind kind, QString what, QString why, QString whatToDo = {});

    Kind kind() const { return m_kind; }
    const QString &summary() const { return m_what; }
    const QString &why() const { return m_why; }
    const QString &whatToDo() const { return m_whatToDo; }
    /// The three as one paragraph.
    QString text() const;
    const char *what() const noexcept override { return m_utf8.constData(); }

private:
    Kind m_kind;
    QString m_what;
    QString m_why;
    QString m_whatToDo;
    QByteArray m_utf8;
};

} // namespace dropbeat
