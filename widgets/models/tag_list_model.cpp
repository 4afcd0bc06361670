// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tag_list_model.h"

namespace dclscope {

void TagListModel::add(HeardTag tag) {
    if (rowCount() == kMost) {
        beginRemoveRows({}, kMost - 1, kMost - 1);
        tags_.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    tags_.push_front(std::move(tag));
    endInsertRows();
}

void TagListModel::clear() {
    beginResetModel();
    tags_.clear();
    endResetModel();
}

QString TagListModel::csv() const {
    QString text = QStringLiteral("time_s,label,score\n");
    for (auto tag = tags_.rbegin(); tag != tags_.rend(); ++tag) {
        QString label = tag->label;
        label.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        text += QStringLiteral("%1,\"%2\",%3\n")
                    .arg(tag->timeSeconds, 0, 'f', 3)
                    .arg(label)
                    .arg(static_cast<double>(tag->score), 0, 'f', 4);
    }
    return text;
}

int TagListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(tags_.size());
}

int TagListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TagListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const HeardTag& tag = tags_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(index.column() == LabelColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                                               : Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) return tag.label;
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case TimeColumn: return tr("%1 s").arg(tag.timeSeconds, 0, 'f', 1);
    case LabelColumn: return tag.label;
    case ScoreColumn: return tr("%1 %").arg(qRound(tag.score * 100.0F));
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
