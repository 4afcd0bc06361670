// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/evidence_memory.h"

#include "core/base/error.h"
#include "core/tagging/ontology.h"
#include "widgets/live_views/evidence_map.h"

#include <QSettings>
#include <QVariantMap>

namespace dclscope {
namespace {

constexpr auto kPinnedKey = "live/pinned";
constexpr auto kGroupedKey = "live/grouped";

std::vector<EvidenceGroup> evidenceGroupsOf(const QStringList& labels) {
    std::vector<std::string> names;
    for (const QString& label : labels) names.push_back(label.toStdString());
    std::vector<EvidenceGroup> groups;
    try {
        LabelGroups found = groupsOf(names);
        for (LabelGroup& group : found.groups)
            groups.push_back({QString::fromStdString(group.name), std::move(group.groups), std::move(group.labels),
                              std::move(group.members), false});
        for (const std::size_t root : found.roots) groups[root].root = true;
    } catch (const Error&) {
        // An installation without the ontology has labels all the same.
    }
    return groups;
}

} // namespace

EvidenceMemory::EvidenceMemory(EvidenceMap& map, QObject* parent) : QObject(parent), map_(map) {
    connect(&map_, &EvidenceMap::pinnedChanged, this, [this](const QStringList& labels) {
        if (labels.isEmpty())
            pinned_.remove(model_);
        else
            pinned_[model_] = labels;
    });
}

void EvidenceMemory::setModel(const ModelChoice& model) {
    model_ = model.entry.isEmpty() ? model.path : model.path + QLatin1Char('#') + model.entry;
}

void EvidenceMemory::begin(const QStringList& labels) {
    map_.setLabels(labels, evidenceGroupsOf(labels));
    map_.setPinned(pinned_.value(model_));
}

void EvidenceMemory::save(QSettings& settings) const {
    QVariantMap pinned;
    for (auto each = pinned_.begin(); each != pinned_.end(); ++each) pinned[each.key()] = each.value();
    settings.setValue(QLatin1String(kPinnedKey), pinned);
    settings.setValue(QLatin1String(kGroupedKey), map_.wantsGroups());
}

void EvidenceMemory::restore(const QSettings& settings) {
    const QVariantMap pinned = settings.value(QLatin1String(kPinnedKey)).toMap();
    for (auto each = pinned.begin(); each != pinned.end(); ++each) pinned_[each.key()] = each.value().toStringList();
    map_.setGrouped(settings.value(QLatin1String(kGroupedKey), false).toBool());
}

} // namespace dclscope
