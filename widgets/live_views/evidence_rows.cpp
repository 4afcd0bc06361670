// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/evidence_rows.h"

#include <algorithm>
#include <numeric>

namespace dclscope {
namespace {

constexpr float kResidence = 0.02F; // how much higher a score must be to take another label's row
constexpr float kAtRoot = 10.0F;    // groups that are in no other come before all that is in one

} // namespace

void EvidenceRows::setLabels(const QStringList& labels, std::vector<EvidenceGroup> groups) {
    if (labels != labels_) open_.clear();
    labels_ = labels;
    groups_ = std::move(groups);
    grouped_ = grouped_ && !groups_.empty();
    pinned_.clear();
    rows_.clear();
}

void EvidenceRows::setPinned(const QStringList& labels) {
    pinned_.clear();
    for (const QString& label : labels)
        if (const qsizetype at = labels_.indexOf(label); at >= 0 && !isPinned(static_cast<std::size_t>(at)))
            pinned_.push_back(static_cast<std::size_t>(at));
}

void EvidenceRows::setGrouped(bool grouped) { grouped_ = grouped && !groups_.empty(); }

void EvidenceRows::togglePin(std::size_t label) {
    if (std::erase(pinned_, label) == 0) pinned_.push_back(label);
}

void EvidenceRows::toggleFold(std::size_t item) {
    if (open_.erase(item) == 0) open_.insert(item);
}

bool EvidenceRows::isPinned(std::size_t item) const {
    return std::find(pinned_.begin(), pinned_.end(), item) != pinned_.end();
}

std::vector<EvidenceRows::Row> EvidenceRows::wanted() const {
    std::vector<Row> rows;
    for (const std::size_t label : pinned_) rows.push_back({label});
    if (showsGroups()) {
        for (std::size_t group = 0; group < groups_.size(); ++group)
            if (groups_[group].root) addGroup(group, 0, rows);
        return rows;
    }
    for (std::size_t label = 0; label < labelCount(); ++label)
        if (!isPinned(label) && labels_[static_cast<qsizetype>(label)].contains(part_, Qt::CaseInsensitive))
            rows.push_back({label});
    return rows;
}

void EvidenceRows::addGroup(std::size_t group, int depth, std::vector<Row>& rows) const {
    rows.push_back({labelCount() + group, depth});
    if (!isOpen(labelCount() + group)) return;
    for (const std::size_t label : groups_[group].labels)
        if (!isPinned(label)) rows.push_back({label, depth + 1});
    for (const std::size_t below : groups_[group].groups) addGroup(below, depth + 1, rows);
}

float EvidenceRows::weightOf(std::size_t item, std::span<const float> weights) const {
    if (!isGroup(item)) return weights[item];
    const EvidenceGroup& group = groups_[item - labelCount()];
    float most = 0.0F;
    for (const std::size_t label : group.members) most = std::max(most, weights[label]);
    return group.root ? most + kAtRoot : most;
}

void EvidenceRows::choose(std::size_t room, std::span<const float> weights) {
    std::vector<Row> all = wanted();
    if (all.size() <= room) {
        rows_ = std::move(all);
        return;
    }
    std::vector<float> matters(weights.begin(), weights.end());
    for (const Row& row : rows_)
        if (!isGroup(row.item)) matters[row.item] += kResidence;
    const std::size_t firstFree = std::min(pinned_.size(), room);
    std::vector<std::size_t> order(all.size() - std::min(pinned_.size(), all.size()));
    std::iota(order.begin(), order.end(), pinned_.size());
    std::vector<float> weight(all.size());
    for (const std::size_t i : order) weight[i] = weightOf(all[i].item, matters);
    std::stable_sort(order.begin(), order.end(),
                     [&weight](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    order.resize(std::min(order.size(), room - firstFree));
    if (showsGroups()) std::sort(order.begin(), order.end()); // groups stay where they are among the others
    std::vector<Row> best;
    for (const std::size_t i : order) best.push_back(all[i]);
    if (!showsGroups()) keepPlaces(best);
    all.resize(firstFree);
    all.insert(all.end(), best.begin(), best.end());
    rows_ = std::move(all);
}

// Puts those that had a row where it was.
void EvidenceRows::keepPlaces(std::vector<Row>& best) const {
    std::vector<std::size_t> before;
    for (const Row& row : rows_)
        if (!isPinned(row.item)) before.push_back(row.item);
    const std::size_t nobody = labelCount() + groups_.size();
    std::vector<Row> placed(best.size(), Row{nobody});
    for (std::size_t place = 0; place < std::min(placed.size(), before.size()); ++place)
        if (std::erase_if(best, [&](const Row& row) { return row.item == before[place]; }) > 0)
            placed[place].item = before[place];
    auto next = best.begin();
    for (Row& row : placed)
        if (row.item == nobody) row = *next++;
    best = std::move(placed);
}

std::size_t EvidenceRows::rowOf(std::size_t label) const {
    std::size_t found = rows_.size();
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const std::size_t item = rows_[row].item;
        if (item == label) return row;
        if (!isGroup(item)) continue;
        const std::vector<std::size_t>& members = groups_[item - labelCount()].members;
        const bool inner = found == rows_.size() || rows_[row].depth > rows_[found].depth;
        if (inner && std::find(members.begin(), members.end(), label) != members.end()) found = row;
    }
    return found;
}

} // namespace dclscope
