// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_tree_model.h"

#include "core/base/text.h"

#include <algorithm>

namespace dclscope {
namespace {

// An index's internal id is 0 for a run; for what lies below one, 1 + twice the run's row, and for what lies in its group
// of plain tensors one more.
constexpr quintptr kRunId = 0;

quintptr idBelow(int run, bool inGroup) { return 1 + 2 * static_cast<quintptr>(run) + (inGroup ? 1 : 0); }
int runOfId(quintptr id) { return static_cast<int>((id - 1) / 2); }
bool isInGroup(quintptr id) { return id != kRunId && (id - 1) % 2 == 1; }

/// Layers and a group of plain tensors; without layers, the tensors themselves.
bool hasGroup(const Run& run) { return !run.layers.empty() && !run.plain.empty(); }

int rowsBelow(const Run& run) {
    return static_cast<int>(run.layers.empty() ? run.plain.size() : run.layers.size() + (run.plain.empty() ? 0 : 1));
}

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

/// "kernels 64 × 3 × 7 × 7", "number".
QString plainText(const PlainLayer& layer) {
    const QString kind = layer.count() == 1                 ? LayerTreeModel::tr("number")
                         : layer.kind == PlainKind::Kernels ? LayerTreeModel::tr("kernels")
                         : layer.kind == PlainKind::Matrix  ? LayerTreeModel::tr("matrix")
                                                            : LayerTreeModel::tr("vector");
    return layer.count() == 1 ? kind : QStringLiteral("%1 %2").arg(kind, sizes(layer.shape));
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
    const bool alike = (*same)->layers.size() == run->layers.size() && (*same)->plain.size() == run->plain.size();
    if (!alike) {
        auto bare = std::make_shared<Run>(**same);
        bare->layers.clear();
        bare->plain.clear();
        if (const int had = rowCount(at); had > 0) {
            beginRemoveRows(at, 0, had - 1);
            *same = std::move(bare);
            endRemoveRows();
        }
        if (const int has = rowsBelow(*run); has > 0) {
            beginInsertRows(at, 0, has - 1);
            *same = std::move(run);
            endInsertRows();
        }
    }
    if (run) *same = std::move(run);
    emit dataChanged(at, index(row, ColumnCount - 1));
    if (const int rows = rowCount(at); rows > 0)
        emit dataChanged(index(0, 0, at), index(rows - 1, ColumnCount - 1, at));
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

QModelIndex LayerTreeModel::layerIndex(int runRow, int layer) const {
    const std::shared_ptr<const Run> open = run(runRow);
    if (!open || layer >= static_cast<int>(open->shownCount())) return {};
    if (layer < 0) return index(runRow, 0);
    const int layers = static_cast<int>(open->layers.size());
    const QModelIndex top = index(runRow, 0);
    return layers > 0 && layer >= layers ? index(layer - layers, 0, index(layers, 0, top)) : index(layer, 0, top);
}

QModelIndex LayerTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    if (!parent.isValid()) return createIndex(row, column, kRunId);
    const bool inGroup = parent.internalId() != kRunId;
    return createIndex(row, column, idBelow(inGroup ? runOfId(parent.internalId()) : parent.row(), inGroup));
}

QModelIndex LayerTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kRunId) return {};
    const int row = runOfId(child.internalId());
    if (!isInGroup(child.internalId())) return createIndex(row, 0, kRunId);
    return createIndex(static_cast<int>(runs_[static_cast<std::size_t>(row)]->layers.size()), 0, idBelow(row, false));
}

/// As Run::shownIndex; -1 for a run, kGroup for a group.
int LayerTreeModel::indexIn(const QModelIndex& index) const {
    if (index.internalId() == kRunId) return -1;
    const Run& open = *runs_[static_cast<std::size_t>(runOfId(index.internalId()))];
    const int layers = static_cast<int>(open.layers.size());
    if (isInGroup(index.internalId())) return layers + index.row();
    return hasGroup(open) && index.row() == layers ? kGroup : index.row();
}

int LayerTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return runCount();
    if (parent.column() != 0) return 0;
    if (parent.internalId() == kRunId) return rowsBelow(*runs_[static_cast<std::size_t>(parent.row())]);
    if (indexIn(parent) != kGroup) return 0;
    return static_cast<int>(runs_[static_cast<std::size_t>(runOfId(parent.internalId()))]->plain.size());
}

int LayerTreeModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant LayerTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (index.internalId() == kRunId)
        return runData(*runs_[static_cast<std::size_t>(index.row())], index.row(), index.column(), role);
    const int runRow = runOfId(index.internalId());
    const int shown = indexIn(index);
    if (role == RunRole) return runRow;
    if (role == LayerRole) return shown;
    const Run& run = *runs_[static_cast<std::size_t>(runRow)];
    if (shown == kGroup) return groupData(run, index.column(), role);
    const auto at = static_cast<std::size_t>(shown);
    if (at < run.layers.size()) return layerData(run.layers[at], index.column(), role);
    return plainData(run.plain[at - run.layers.size()], index.column(), role);
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
        if (layer.broken) return tr("cannot be drawn"); // its sizes, where there are any, would not be true
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

QVariant LayerTreeModel::groupData(const Run& run, int column, int role) const {
    if (role == Qt::ToolTipRole)
        return tr("Weights, biases and whatever else lies in the file beside the learned layers");
    if (role != Qt::DisplayRole) return {};
    return column == NameColumn ? tr("Plain tensors") : tr("%1 beside the layers").arg(run.plain.size());
}

QVariant LayerTreeModel::plainData(const PlainLayer& layer, int column, int role) const {
    const std::string_view dtype = dtypeName(layer.dtype);
    switch (role) {
    case Qt::DisplayRole: return column == NameColumn ? safe(layer.name) : plainText(layer);
    case Qt::ToolTipRole:
        return tr("%1\n%2\n%3 values of %4")
            .arg(safe(layer.name), plainText(layer), QString::number(layer.count()),
                 QString::fromUtf8(dtype.data(), static_cast<qsizetype>(dtype.size())));
    case ProblemRole: return QString();
    default: return {};
    }
}

QVariant LayerTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == NameColumn ? tr("Runs and layers") : tr("Kind and shape");
}

} // namespace dclscope
