// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/heard_filter.h"

#include "widgets/models/tag_list_model.h"

namespace dclscope {

void HeardFilter::setPart(const QString& part) {
    part_ = part.trimmed();
    invalidateFilter();
}

bool HeardFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (part_.isEmpty()) return true;
    const QModelIndex label = sourceModel()->index(row, TagListModel::LabelColumn, parent);
    return !label.data(TagListModel::MarksSessionRole).toBool() &&
           label.data().toString().contains(part_, Qt::CaseInsensitive);
}

} // namespace dclscope
