// SPDX-License-Identifier: GPL-3.0-or-later
// What was heard: one row per recognised label, the newest first, and one where each session began.
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QString>

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace dclscope {

struct HeardTag {
    double timeSeconds = 0.0; ///< of the stream, where it was known
    QString label;
    float score = 0.0F;                 ///< 0 to 1
    std::optional<double> endSeconds{}; ///< of the stream, once it was over
    double reachSeconds = 0.0;          ///< how far before it was named it may have begun
    bool bySecond = false;              ///< the session's second network heard it
};

/// How often labels were heard in each hour of the day, 0 to 23.
using HoursOfDay = std::array<int, 24>;

/// From one press of Listen to the next; each has a clock of its own.
struct HeardSession {
    QDateTime begun;
    QString source; ///< device or file
    QString model;
    QString second{}; ///< another model that hears the same; empty: there is none
};

/// Keeps the newest kMost rows; older ones are forgotten.
class TagListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TimeColumn, LabelColumn, ScoreColumn, ColumnCount };
    /// Whether a row is the beginning of a session instead of a label.
    static constexpr int MarksSessionRole = Qt::UserRole;
    static constexpr int kMost = 1000;

    using QAbstractTableModel::QAbstractTableModel;

    /// What is added from now on belongs to this session. One in which nothing was heard leaves no row behind.
    void beginSession(HeardSession session);
    void add(HeardTag tag);
    /// The newest one of this label, by this of the two networks, was over then.
    void end(const QString& label, double timeSeconds, bool bySecond = false);
    void clear();
    /// A row's label; nothing where a session begins.
    std::optional<HeardTag> tag(int row) const;
    /// Whether a row belongs to the session that began last.
    bool isOfNewestSession(int row) const;
    /// Of all labels since the list was cleared that hold `part`, in any case; also of rows that are forgotten.
    HoursOfDay hours(const QString& part = {}) const;
    /// Labels that are kept.
    int tagCount() const noexcept;
    /// "time_s,label,score,session,begun,source,model" and a line per tag in the order of time. `session` counts from 1;
    /// `begun` is ISO 8601 in local time; texts are quoted.
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A label, or the beginning of its session.
    struct Row {
        std::shared_ptr<const HeardSession> session; ///< nullptr before the first one
        std::optional<HeardTag> tag;
    };

    void push(Row row);
    /// With the name of the second network where that heard it.
    static QString labelOf(const Row& row);
    QString text(const Row& row, int column) const;

    std::deque<Row> rows_; ///< newest first
    std::map<QString, HoursOfDay> hours_;
};

} // namespace dclscope
