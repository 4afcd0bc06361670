// SPDX-License-Identifier: GPL-3.0-or-later
// What was heard: one row per recognised label, the newest first.
#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <deque>

namespace dclscope {

struct HeardTag {
    double timeSeconds = 0.0; ///< of the stream
    QString label;
    float score = 0.0F; ///< 0 to 1
};

/// Keeps the newest kMost; older ones are forgotten.
class TagListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TimeColumn, LabelColumn, ScoreColumn, ColumnCount };
    static constexpr int kMost = 1000;

    using QAbstractTableModel::QAbstractTableModel;

    void add(HeardTag tag);
    void clear();
    /// "time_s,label,score" and a line per tag in the order of time; labels are quoted.
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::deque<HeardTag> tags_; ///< newest first
};

} // namespace dclscope
