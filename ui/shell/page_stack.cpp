// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_stack.h"

#include "ui/widgets/page_header.h"

#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

PageStack::PageStack(QWidget *notices, QWidget *parent)
    : QStackedWidget(parent)
    , m_notices(notices)
{
    m_notices->setParent(this);
    m_notices->hide();
}

const PageKind *PageStack::kind(const QString &id) const
{
    const auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&id](const PageKind &kind) { return kind.id == id; });
    return found == m_kinds.end() ? nullptr : &*found;
}

void PageStack::setPlan(Plan *plan)
{
    m_notices->setParent(this); // it must not go with the page it stands in
    m_notices->hide();
    for (QWidget *page : std::as_const(m_pages)) {
        removeWidget(page);
        delete page;
    }
    m_pages.clear();
    m_plan = plan;
}

QWidget *PageStack::page(const QString &id)
{
    if (QWidget *made = m_pages.value(id)) {
        return made;
    }
    const PageKind *wanted = kind(id);
    if (!wanted || !m_plan) {
        return nullptr;
    }
    QWidget *made = wanted->make(*m_plan);
    made->setObjectName(QStringLiteral("page-") + id);
    m_pages.insert(id, made);
    addWidget(made);
    emit pageMade(id, made);
    return made;
}

void PageStack::showPage(const QString &id)
{
    if (QWidget *wanted = page(id)) {
        seatNotices(wanted);
        setCurrentWidget(wanted);
        emit pageShown(id);
    }
}

void PageStack::showOther(QWidget *widget)
{
    if (indexOf(widget) < 0) {
        addWidget(widget);
    }
    seatNotices(widget);
    setCurrentWidget(widget);
    emit pageShown(QString());
}

void PageStack::seatNotices(QWidget *page)
{
    auto *column = qobject_cast<QVBoxLayout *>(page->layout());
    if (!column || column->indexOf(m_notices) >= 0) {
        return;
    }
    const auto *header = page->findChild<PageHeader *>(QString(), Qt::FindDirectChildrenOnly);
    const int under = header ? column->indexOf(header) + 1 : 0;
    column->insertWidget(under, m_notices);
    m_notices->show();
}

QString PageStack::current() const
{
    return m_pages.key(currentWidget());
}

} // namespace dropbeat
