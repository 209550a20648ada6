// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <random>

namespace dropbeat::test {

/// Addresses and things like them, the same for the same seed: well-formed ones, with pieces left out, doubled or put
/// in the wrong place.
class RandomAddress
{
public:
    explicit RandomAddress(quint32 seed)
        : m_random(seed)
    {}

    QString next()
    {
        static const QStringList schemes{
            QStringLiteral("https://"), QStringLiteral("http://"),  QString(),
            QStringLiteral("//"),       QStringLiteral("HTTPS://"), QStringLiteral("mailto:"),
            QStringLiteral("https:")};
        static const QStringList hosts{QStringLiteral("ateliernoor.com"),
                                       QStringLiteral("bücher.example"),
                                       QStringLiteral("니트.kr"),
                                       QStringLiteral("xn--bcher-kva.example"),
                                       QStringLiteral("[::1]"),
                                       QStringLiteral("a..b"),
                                       QString(),
                                       QStringLiteral("shop.example:8080"),
                                       QStringLiteral("127.0.0.1"),
                                       QStringLiteral("me:x@a.com"),
                                       QStringLiteral("ＡＢＣ.com"),
                                       QStringLiteral("a_b.com")};
        QString text = one(schemes) + one(hosts);
        for (int i = pick(4); i > 0; --i) {
            text += u'/' + word();
        }
        if (pick(2) == 0) {
            text += u'?';
            for (int i = pick(5); i > 0; --i) {
                text += (pick(4) == 0 ? QStringLiteral("utm_source") : word()) + u'=' + word() +
                        (pick(5) == 0 ? QString() : QStringLiteral("&"));
            }
        }
        if (pick(4) == 0) {
            text += u'#' + word();
        }
        if (pick(8) == 0 && !text.isEmpty()) { // a piece of it somewhere else
            text.insert(pick(static_cast<int>(text.size())), text.mid(pick(static_cast<int>(text.size())), pick(6)));
        }
        return text;
    }

    QString word()
    {
        static const QString letters = QStringLiteral("abzAZ059-_.~%&=+?#/ éß니😀\"<>[]{}|\\^`'!$()*,;:@%20%2F%zz");
        QString text;
        for (int i = 1 + pick(8); i > 0; --i) {
            const int at = pick(static_cast<int>(letters.size()));
            const bool half = letters[at].isSurrogate(); // never half a letter
            text += half ? QStringLiteral("😀") : QString(letters[at]);
        }
        return text;
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<quint32>(below)); }
    QString one(const QStringList &list) { return list[pick(static_cast<int>(list.size()))]; }

    std::mt19937 m_random;
};

} // namespace dropbeat::test
