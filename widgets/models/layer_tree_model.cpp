// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_tree_model.h"

#include "core/base/text.h"

#include <algorithm>

namespace dclscope {
namespace {

// An index's internal id is 0 for a run, and 1 + the run's row for a layer.
constexpr quintptr kRunId = 0;

QString safe(std::string_view text) {
    const std::string clean = printable(text);
    return QString::fromUtf8(clean.data(), static_cast<qsizetype>(clean.size()));
}

QString sizes(const std::vector<std::int64_t>& values) {
    QStringList parts;
    for (const std::int64_t v : values) parts << QString::number(v);
    return parts.join(QStringLiteral(" × "));
}

/// Of a layer that is no kernel: "delays of 512 axons".
QString storedText(const Layer& layer) {
    const QString place = QString::fromUtf8(placeName(layer.place).data());
    const std::int64_t count = layer.place == Place::Synapse ? layer.positionsPerAxis() : layer.outChannels;
    return LayerTreeModel::tr("delays of %1 %2")
        .arg(QString::number(count), count == 1 ? place : place + QLatin1Char('s'));
}

} // namespace

QString layerShapeText(const Layer& layer) {
    std::vector<std::int64_t> weight{layer.outChannels, layer.inChannelsPerGroup};
    weight.insert(weight.end(), layer.denseSize.begin(), layer.denseSize.end());
    weight.push_back(layer.elements);
    return sizes(weight) + QStringLiteral(" → ") + sizes(layer.dilatedSize.value);
}

int LayerTreeModel::setRun(std::shared_ptr<const Run> run) {
    const auto same = std::find_if(runs_.begin(), runs_.end(), [&](const auto& r) { return r->path == run->path; });
    if (same == runs_.end()) {
        const int row = runCount();
        beginInsertRows({}, row, row);
        runs_.push_back(std::move(run));
        endInsertRows();
        return row;
    }
    const int row = static_cast<int>(same - runs_.begin());
    const QModelIndex at = index(row, 0);
    const int had = static_cast<int>((*same)->layers.size());
    const int has = static_cast<int>(run->layers.size());
    if (has > had)
        beginInsertRows(at, had, has - 1);
    else if (has < had)
        beginRemoveRows(at, has, had - 1);
    *same = std::move(run);
    if (has > had)
        endInsertRows();
    else if (has < had)
        endRemoveRows();
    emit dataChanged(at, index(row, ColumnCount - 1));
    if (has > 0) emit dataChanged(index(0, 0, at), index(has - 1, ColumnCount - 1, at));
    return row;
}

void LayerTreeModel::removeRun(int row) {
    if (row < 0 || row >= runCount()) return;
    // Layers carry their run's row, so the rows behind the removed one get new indexes altogether.
    beginResetModel();
    runs_.erase(runs_.begin() + row);
    endResetModel();
}

std::shared_ptr<const Run> LayerTreeModel::run(int row) const {
    return row >= 0 && row < runCount() ? runs_[static_cast<std::size_t>(row)] : nullptr;
}

QModelIndex LayerTreeModel::layerIndex(int run, int layer) const {
    if (run < 0 || run >= runCount()) return {};
    return layer < 0 ? index(run, 0) : index(layer, 0, index(run, 0));
}

QModelIndex LayerTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kRunId);
}

QModelIndex LayerTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kRunId) return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kRunId);
}

int LayerTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return runCount();
    if (parent.internalId() != kRunId || parent.column() != 0) return 0;
    return static_cast<int>(runs_[static_cast<std::size_t>(parent.row())]->layers.size());
}

int LayerTreeModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant LayerTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (index.internalId() == kRunId)
        return runData(*runs_[static_cast<std::size_t>(index.row())], index.row(), index.column(), role);
    const int runRow = static_cast<int>(index.internalId()) - 1;
    if (role == RunRole) return runRow;
    if (role == LayerRole) return index.row();
    const Run& run = *runs_[static_cast<std::size_t>(runRow)];
    return layerData(run.layers[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant LayerTreeModel::runData(const Run& run, int row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn) return safe(run.name);
        return run.snapshots.size() == 1 ? tr("1 checkpoint") : tr("%1 checkpoints").arg(run.snapshots.size());
    case Qt::ToolTipRole: {
        const QString path = safe(run.path.string());
        return run.modelName.empty() ? path : path + QLatin1Char('\n') + tr("Model: %1").arg(safe(run.modelName));
    }
    case RunRole: return row;
    case LayerRole: return -1;
    default: return {};
    }
}

QVariant LayerTreeModel::layerData(const Layer& layer, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn) return safe(layer.name);
        if (layer.delays == DelayMap::Stored) return storedText(layer);
        return tr("%1 %2").arg(QString::fromUtf8(kindName(layer.kind.value).data()), layerShapeText(layer));
    case Qt::ToolTipRole:
        if (!layer.problem.empty()) return safe(layer.problem);
        if (layer.delays == DelayMap::Stored) return tr("%1\n%2").arg(safe(layer.name), storedText(layer));
        return tr("%1\n%2, %3\n%4")
            .arg(safe(layer.name), QString::fromUtf8(kindName(layer.kind.value).data()),
                 QString::fromUtf8(versionName(layer.version.value).data()), layerShapeText(layer));
    case ProblemRole: return safe(layer.problem);
    default: return {};
    }
}

QVariant LayerTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == NameColumn ? tr("Runs and layers") : tr("Kind and shape");
}

} // namespace dclscope
