// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tag_list_model.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dclscope {
namespace {

QString quoted(QString text) {
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString sourceAndModels(const HeardSession& session) {
    const QString source = session.source + QStringLiteral(", ") + session.model;
    return session.second.isEmpty() ? source : source + QStringLiteral(" + ") + session.second;
}

} // namespace

void TagListModel::push(Row row) {
    if (rowCount() == kMost) {
        beginRemoveRows({}, kMost - 1, kMost - 1);
        rows_.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    rows_.push_front(std::move(row));
    endInsertRows();
}

void TagListModel::beginSession(HeardSession session) {
    if (!rows_.empty() && !rows_.front().tag) {
        beginRemoveRows({}, 0, 0);
        rows_.pop_front();
        endRemoveRows();
    }
    push({std::make_shared<const HeardSession>(std::move(session)), std::nullopt});
}

void TagListModel::add(HeardTag tag) {
    const auto session = rows_.empty() ? nullptr : rows_.front().session;
    if (session && session->begun.isValid()) {
        const QDateTime when = session->begun.addMSecs(qRound64(tag.timeSeconds * 1000.0));
        ++hours_[tag.label][static_cast<std::size_t>(when.time().hour())];
    }
    push({session, std::move(tag)});
}

void TagListModel::end(const QString& label, double timeSeconds, bool bySecond) {
    const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& each) {
        return each.tag && each.tag->label == label && each.tag->bySecond == bySecond;
    });
    if (row != rows_.end() && !row->tag->endSeconds) row->tag->endSeconds = timeSeconds;
}

std::optional<HeardTag> TagListModel::tag(int row) const {
    return row >= 0 && row < rowCount() ? rows_[static_cast<std::size_t>(row)].tag : std::nullopt;
}

bool TagListModel::isOfNewestSession(int row) const {
    return row >= 0 && row < rowCount() && rows_[static_cast<std::size_t>(row)].session == rows_.front().session;
}

HoursOfDay TagListModel::hours(const QString& part) const {
    HoursOfDay sum{};
    for (const auto& [label, hours] : hours_)
        if (label.contains(part, Qt::CaseInsensitive))
            for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += hours[i];
    return sum;
}

void TagListModel::clear() {
    const auto session = rows_.empty() ? nullptr : rows_.front().session;
    beginResetModel();
    rows_.clear();
    hours_.clear();
    endResetModel();
    if (session) push({session, std::nullopt}); // it may go on
}

int TagListModel::tagCount() const noexcept {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.tag; }));
}

QString TagListModel::csv() const {
    std::vector<std::pair<int, const Row*>> rows; // numbered by session
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
        if (!row->tag) continue;
        const bool another = rows.empty() || rows.back().second->session != row->session;
        rows.emplace_back((rows.empty() ? 0 : rows.back().first) + (another ? 1 : 0), &*row);
    }
    // Two networks name what they hear in an order that is not quite that of time.
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second->tag->timeSeconds) < std::pair(b.first, b.second->tag->timeSeconds);
    });
    QString text = QStringLiteral("time_s,label,score,session,begun,source,model\n");
    for (const auto& [number, row] : rows) {
        const HeardSession session = row->session ? *row->session : HeardSession{};
        text += QStringLiteral("%1,").arg(row->tag->timeSeconds, 0, 'f', 3) + quoted(row->tag->label) +
                QStringLiteral(",%1,%2,").arg(static_cast<double>(row->tag->score), 0, 'f', 4).arg(number) +
                session.begun.toString(Qt::ISODate) + QLatin1Char(',') + quoted(session.source) + QLatin1Char(',') +
                quoted(row->tag->bySecond ? session.second : session.model) + QLatin1Char('\n');
    }
    return text;
}

int TagListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TagListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString TagListModel::labelOf(const Row& row) {
    const bool named = row.tag->bySecond && row.session; // it may hear something before the first one has begun
    return named ? row.tag->label + QStringLiteral(" · ") + row.session->second : row.tag->label;
}

QString TagListModel::text(const Row& row, int column) const {
    if (!row.tag) {
        if (column == TimeColumn) return row.session->begun.toString(QStringLiteral("HH:mm"));
        return column == LabelColumn ? sourceAndModels(*row.session) : QString();
    }
    switch (column) {
    case TimeColumn: return tr("%1 s").arg(row.tag->timeSeconds, 0, 'f', 1);
    case LabelColumn: return labelOf(row);
    case ScoreColumn: return tr("%1 %").arg(qRound(row.tag->score * 100.0F));
    default: return {};
    }
}

QVariant TagListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(index.column() == LabelColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                                               : Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        return row.tag ? labelOf(row)
                       : tr("Listening began %1: %2")
                             .arg(row.session->begun.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                                  sourceAndModels(*row.session));
    case MarksSessionRole: return !row.tag;
    default: return {};
    }
}

QVariant TagListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case LabelColumn: return tr("Heard");
    case ScoreColumn: return tr("Score");
    default: return {};
    }
}

} // namespace dclscope
