// SPDX-License-Identifier: GPL-3.0-or-later
// A table of figures for a table view: some of its columns, under titles for people.
#pragma once

#include "core/run/figure_table.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace dclscope {

/// Which column of the table stands where.
struct FigureColumn {
    std::string name; ///< of FigureTable::columns
    QString title;
    QString hint = {}; ///< tool tip of the title; may be empty
};

class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The figure itself, a number or words, for sorting.
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes another table. Where rows and columns are as many as before, selections stay.
    /// @param columns  those that the table has not are left out; none: all, under their own names
    void setTable(FigureTable table, std::vector<FigureColumn> columns = {});
    const FigureTable& table() const noexcept { return table_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Figure& at(const QModelIndex& index) const;

    FigureTable table_;
    std::vector<FigureColumn> columns_;
    std::vector<std::size_t> places_; ///< of columns_ in table_
};

/// "12", "0.0312", "1.2e-07"; "–" for nothing; words as they are, made safe.
QString figureForPeople(const Figure& figure);

} // namespace dclscope
