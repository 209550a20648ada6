// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codes.h"

#include <QStringList>

namespace dropbeat {

QString codeFromName(const QString &name)
{
    QString code;
    bool gap = false;
    for (const QChar character : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9')) {
            if (gap && !code.isEmpty()) {
                code += u'-';
            }
            gap = false;
            code += character;
        } else if (character.category() != QChar::Mark_NonSpacing && character != u'\'' && character != u'’') {
            gap = true;
        }
    }
    return code;
}

QString dropCode(const QString &name, QDate launch)
{
    const QString code = codeFromName(name);
    if (!launch.isValid()) {
        return code;
    }
    const QString month = launch.toString(QStringLiteral("yyMM"));
    return code.isEmpty() ? month : month + u'-' + code;
}

QString contentCode(const Clip &clip, const Variant &variant)
{
    return clip.code + u'-' + variant.letter.toLower();
}

QString nextLetter(const QStringList &taken)
{
    for (int number = 0;; ++number) {
        QString letter;
        for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
            letter.prepend(QChar(u'A' + rest % 26));
        }
        if (!taken.contains(letter)) {
            return letter;
        }
    }
}

} // namespace dropbeat
