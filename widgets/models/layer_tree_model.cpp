// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_tree_model.h"

#include "core/base/text.h"

#include <algorithm>

namespace dclscope {
namespace {

// An index's internal id is 0 for a run; for what lies below one it tells the run's row and, of what lies in a group, the
// group's.
constexpr quintptr kRunId = 0;
constexpr quintptr kPerRun = quintptr{1} << 20;
constexpr int kOutside = -1;
constexpr std::size_t kFewLayers = 6; ///< up to so many are seen at once

quintptr idBelow(int run, int group) {
    return 1 + kPerRun * static_cast<quintptr>(run) + static_cast<quintptr>(group + 1);
}
int runOfId(quintptr id) { return static_cast<int>((id - 1) / kPerRun); }
int groupOfId(quintptr id) { return static_cast<int>((id - 1) % kPerRun) - 1; }

/// "stages.2" of "stages.2.blocks.0.dwconv": up to the first number that something comes behind; empty without one.
QString stageName(const std::string& name) {
    std::size_t begin = 0;
    while (begin < name.size()) {
        const std::size_t end = std::min(name.find('.', begin), name.size());
        const bool isNumber = end > begin && std::all_of(name.begin() + static_cast<std::ptrdiff_t>(begin),
                                                         name.begin() + static_cast<std::ptrdiff_t>(end),
                                                         [](unsigned char c) { return c >= '0' && c <= '9'; });
        if (isNumber && end < name.size()) {
            const std::string stage = printable(name.substr(0, end));
            return QString::fromStdString(stage);
        }
        begin = end + 1;
    }
    return {};
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

/// Layers of one stage that follow one another, where there are several stages of several; and the plain tensors.
LayerTreeModel::Branches LayerTreeModel::branchesOf(const Run& run) {
    Branches branches;
    const auto layers = static_cast<int>(run.layers.size());
    for (int layer = 0; layer < layers; ++layer) {
        const QString stage =
            run.layers.size() > kFewLayers ? stageName(run.layers[static_cast<std::size_t>(layer)].name) : QString();
        if (!stage.isEmpty() && !branches.empty() && branches.back().group == stage)
            ++branches.back().count;
        else
            branches.push_back({layer, 1, stage, false});
    }
    const bool grouped = branches.size() > 1 && branches.size() < run.layers.size();
    if (!grouped) branches.clear();
    for (int layer = 0; !grouped && layer < layers; ++layer) branches.push_back({layer, 1, {}, false});
    for (Branch& branch : branches)
        if (branch.count == 1) branch.group.clear();
    const auto plain = static_cast<int>(run.plain.size());
    if (layers > 0 && plain > 0) branches.push_back({layers, plain, tr("Plain tensors"), true});
    for (int tensor = 0; layers == 0 && tensor < plain; ++tensor) branches.push_back({tensor, 1, {}, true});
    return branches;
}

int LayerTreeModel::setRun(std::shared_ptr<const Run> run) {
    const auto same = std::find_if(runs_.begin(), runs_.end(), [&](const auto& r) { return r->path == run->path; });
    Branches branches = branchesOf(*run);
    if (same == runs_.end()) {
        const int row = runCount();
        beginInsertRows({}, row, row);
        runs_.push_back(std::move(run));
        branches_.push_back(std::move(branches));
        endInsertRows();
        return row;
    }
    const int row = static_cast<int>(same - runs_.begin());
    const QModelIndex at = index(row, 0);
    Branches& known = branches_[static_cast<std::size_t>(row)];
    if (known != branches) {
        if (const int had = rowCount(at); had > 0) {
            beginRemoveRows(at, 0, had - 1);
            known.clear();
            endRemoveRows();
        }
        *same = std::move(run);
        if (!branches.empty()) {
            beginInsertRows(at, 0, static_cast<int>(branches.size()) - 1);
            known = std::move(branches);
            endInsertRows();
        }
    } else {
        *same = std::move(run);
    }
    tellChanged(row);
    return row;
}

void LayerTreeModel::tellChanged(int row) {
    const QModelIndex at = index(row, 0);
    emit dataChanged(at, index(row, ColumnCount - 1));
    const auto below = [this](const QModelIndex& parent) {
        if (const int rows = rowCount(parent); rows > 0)
            emit dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    };
    below(at);
    for (int branch = 0; branch < rowCount(at); ++branch) below(index(branch, 0, at));
}

void LayerTreeModel::removeRun(int row) {
    if (row < 0 || row >= runCount()) return;
    // Layers carry their run's row, so the rows behind the removed one get new indexes altogether.
    beginResetModel();
    runs_.erase(runs_.begin() + row);
    branches_.erase(branches_.begin() + row);
    endResetModel();
}

std::shared_ptr<const Run> LayerTreeModel::run(int row) const {
    return row >= 0 && row < runCount() ? runs_[static_cast<std::size_t>(row)] : nullptr;
}

QModelIndex LayerTreeModel::layerIndex(int runRow, int layer) const {
    const std::shared_ptr<const Run> open = run(runRow);
    if (!open || layer >= static_cast<int>(open->shownCount())) return {};
    const QModelIndex top = index(runRow, 0);
    if (layer < 0) return top;
    const Branches& branches = branches_[static_cast<std::size_t>(runRow)];
    for (std::size_t row = 0; row < branches.size(); ++row) {
        const Branch& branch = branches[row];
        if (layer < branch.first || layer >= branch.first + branch.count) continue;
        const QModelIndex at = index(static_cast<int>(row), 0, top);
        return branch.group.isEmpty() ? at : index(layer - branch.first, 0, at);
    }
    return {};
}

QModelIndex LayerTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    if (!parent.isValid()) return createIndex(row, column, kRunId);
    if (parent.internalId() == kRunId) return createIndex(row, column, idBelow(parent.row(), kOutside));
    return createIndex(row, column, idBelow(runOfId(parent.internalId()), parent.row()));
}

QModelIndex LayerTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kRunId) return {};
    const int row = runOfId(child.internalId());
    const int group = groupOfId(child.internalId());
    return group == kOutside ? createIndex(row, 0, kRunId) : createIndex(group, 0, idBelow(row, kOutside));
}

/// The group that an index stands for; nullptr for runs, layers and tensors.
const LayerTreeModel::Branch* LayerTreeModel::groupAt(const QModelIndex& index) const {
    if (index.internalId() == kRunId || groupOfId(index.internalId()) != kOutside) return nullptr;
    const Branches& branches = branches_[static_cast<std::size_t>(runOfId(index.internalId()))];
    const Branch& branch = branches.at(static_cast<std::size_t>(index.row()));
    return branch.group.isEmpty() ? nullptr : &branch;
}

/// As Run::shownIndex; -1 for a run, kGroup for a group.
int LayerTreeModel::indexIn(const QModelIndex& index) const {
    if (index.internalId() == kRunId) return -1;
    if (groupAt(index) != nullptr) return kGroup;
    const Branches& branches = branches_[static_cast<std::size_t>(runOfId(index.internalId()))];
    const int group = groupOfId(index.internalId());
    if (group == kOutside) return branches.at(static_cast<std::size_t>(index.row())).first;
    return branches.at(static_cast<std::size_t>(group)).first + index.row();
}

int LayerTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return runCount();
    if (parent.column() != 0) return 0;
    if (parent.internalId() == kRunId)
        return static_cast<int>(branches_[static_cast<std::size_t>(parent.row())].size());
    const Branch* group = groupAt(parent);
    return group == nullptr ? 0 : group->count;
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
    if (const Branch* group = groupAt(index)) return groupData(run, *group, index.column(), role);
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

QVariant LayerTreeModel::groupData(const Run& run, const Branch& branch, int column, int role) const {
    if (role == FoldedRole) return branch.isPlain;
    if (role == Qt::ToolTipRole)
        return branch.isPlain ? tr("Weights, biases and whatever else lies in the file beside the learned layers")
                              : tr("Layers whose names begin with %1").arg(branch.group);
    if (role != Qt::DisplayRole) return {};
    if (column == NameColumn) return branch.group;
    return branch.isPlain ? tr("%1 beside the layers").arg(run.plain.size()) : tr("%1 layers").arg(branch.count);
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
