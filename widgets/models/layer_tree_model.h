// SPDX-License-Identifier: GPL-3.0-or-later
// The tree at the left of Inspect: each open run with its learned layers and its plain tensors.
#pragma once

#include "core/run/run.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace dclscope {

/// Runs at the top, their layers below, and in a group behind them the plain tensors; these alone where there are no
/// layers. Where layers are many, those of one stage ("stages.2") are a group. Column 0 names, column 1 says kind and shape.
class LayerTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, ShapeColumn, ColumnCount };
    /// LayerRole is -1 for a run, -2 for a group. FoldedRole: whether a group is folded until somebody opens it.
    enum Role { RunRole = Qt::UserRole, LayerRole, ProblemRole, FoldedRole };
    static constexpr int kGroup = -2;

    using QAbstractItemModel::QAbstractItemModel;

    /// Adds the run, or takes it in place of the one with the same path. Returns its row.
    int setRun(std::shared_ptr<const Run> run);
    void removeRun(int row);
    std::shared_ptr<const Run> run(int row) const;
    int runCount() const noexcept { return static_cast<int>(runs_.size()); }
    /// The row of a layer or plain tensor (as Run::shownIndex), or the run's own where `layer` is negative; invalid when
    /// there is no such run or layer.
    QModelIndex layerIndex(int run, int layer) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant runData(const Run& run, int row, int column, int role) const;
    /// What stands in a row below a run: one layer or tensor, or a group of them.
    struct Branch {
        int first = 0; ///< as Run::shownIndex
        int count = 1;
        QString group = {}; ///< its name; empty: a single one
        bool isPlain = false;
        bool operator==(const Branch&) const = default;
    };
    using Branches = std::vector<Branch>;

    static Branches branchesOf(const Run& run);
    QVariant groupData(const Run& run, const Branch& branch, int column, int role) const;
    const Branch* groupAt(const QModelIndex& index) const;
    void tellChanged(int row);
    QVariant layerData(const Layer& layer, int column, int role) const;
    QVariant plainData(const PlainLayer& layer, int column, int role) const;
    int indexIn(const QModelIndex& index) const;

    std::vector<std::shared_ptr<const Run>> runs_;
    std::vector<Branches> branches_; ///< by run
};

/// "384 × 1 × 26 → 23 × 23": the weight's shape and the grid that its elements move on.
QString layerShapeText(const Layer& layer);

} // namespace dclscope
