// SPDX-License-Identifier: GPL-3.0-or-later
// Which labels, or groups of labels, have a row when there is not room for all of them.
#pragma once

#include <QString>
#include <QStringList>

#include <cstddef>
#include <set>
#include <span>
#include <vector>

namespace dclscope {

/// Labels that belong together.
struct EvidenceGroup {
    QString name;
    std::vector<std::size_t> groups;  ///< right below it
    std::vector<std::size_t> labels;  ///< right below it
    std::vector<std::size_t> members; ///< all labels in it
    bool root = false;                ///< in no other group
};

/// Items are labels by their numbers, and behind them groups by theirs.
class EvidenceRows {
public:
    struct Row {
        std::size_t item;
        int depth = 0; ///< of a group in another
    };

    void setLabels(const QStringList& labels, std::vector<EvidenceGroup> groups);
    void setPinned(const QStringList& labels);
    void setFilter(const QString& part) { part_ = part; }
    void setGrouped(bool grouped);
    void togglePin(std::size_t label);
    void toggleFold(std::size_t item);

    bool isGroup(std::size_t item) const noexcept { return item >= labelCount(); }
    bool isPinned(std::size_t item) const;
    bool isOpen(std::size_t item) const { return open_.count(item) > 0; }
    bool isGrouped() const noexcept { return grouped_; }
    const std::vector<EvidenceGroup>& groups() const noexcept { return groups_; }
    const std::vector<std::size_t>& pinned() const noexcept { return pinned_; }
    const QString& filter() const noexcept { return part_; }
    std::size_t labelCount() const noexcept { return static_cast<std::size_t>(labels_.size()); }

    /// All that could have a row if there were room.
    std::vector<Row> wanted() const;
    /// Of the wanted rows those that there is room for: what is pinned, then what matters. Those that stay keep their
    /// places. @param weights  how much each label matters
    void choose(std::size_t room, std::span<const float> weights);
    const std::vector<Row>& rows() const noexcept { return rows_; }
    /// The row in which a label is seen: its own, else that of the innermost group that holds it; rows().size(): none
    std::size_t rowOf(std::size_t label) const;

private:
    /// Filters show labels, also where they are in groups.
    bool showsGroups() const { return grouped_ && part_.isEmpty(); }
    void addGroup(std::size_t group, int depth, std::vector<Row>& rows) const;
    float weightOf(std::size_t item, std::span<const float> weights) const;
    void keepPlaces(std::vector<Row>& best) const;

    QStringList labels_;
    std::vector<EvidenceGroup> groups_;
    std::vector<std::size_t> pinned_;
    std::set<std::size_t> open_; ///< groups that are unfolded, as items
    QString part_;
    bool grouped_ = false;
    std::vector<Row> rows_;
};

} // namespace dclscope
