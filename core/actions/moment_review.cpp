// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_review.h"

#include "core/review/review.h"
#include "core/rhythm/cutoffs.h"

#include <algorithm>

namespace dropbeat {

MomentFacts readMomentFacts(const Tables &tables, QDate today)
{
    MomentFacts facts;
    for (BoardMoment &each : momentBoard(tables)) {
        facts.moments.push_back(std::move(each));
    }
    facts.shared = sharedCap(tables);
    facts.codes = tables.promoCodes().all();
    facts.links = tables.links().all();
    for (const Product &product : tables.products().all()) {
        if (std::ranges::find(facts.dropsWithProduct, product.drop) == facts.dropsWithProduct.end()) {
            facts.dropsWithProduct.push_back(product.drop);
        }
    }
    for (const Cutoff &cutoff : tables.cutoffs().all()) {
        if (const QDate day = orderBy(cutoff); day.isValid()) {
            facts.orderBy.push_back(day);
        }
    }
    facts.today = today;
    return facts;
}

std::vector<Finding> momentReview(const Tables &tables, QDate today)
{
    const std::vector<Moment> rows = tables.moments().all();
    if (std::ranges::none_of(rows, &Moment::on)) {
        return {}; // nothing is on: nothing to read
    }
    return momentFindings(readMomentFacts(tables, today));
}

std::vector<Finding> reviewOfMoment(const Tables &tables, const QString &key, QDate today)
{
    const MomentFacts facts = readMomentFacts(tables, today);
    const auto whole =
        std::ranges::find_if(facts.moments, [&key](const WholeMoment &each) { return each.moment.key == key; });
    if (whole == facts.moments.end()) {
        return {};
    }
    std::vector<Finding> findings = withoutSetAside(findingsOfMoment(facts, *whole), tables.setAside().all());
    sortFindings(findings);
    return findings;
}

} // namespace dropbeat
