// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/figure_table_model.h"

#include "core/base/text.h"

#include <cmath>

namespace dclscope {
namespace {

constexpr int kFigureDigits = 4;
constexpr double kWrittenOut = 1e9; ///< whole numbers below are written with all their digits

} // namespace

QString figureForPeople(const Figure& figure) {
    if (const auto* words = std::get_if<std::string>(&figure)) return QString::fromStdString(printable(*words));
    const auto* number = std::get_if<double>(&figure);
    if (number == nullptr || std::isnan(*number)) return QStringLiteral("–");
    const bool whole = std::floor(*number) == *number && std::fabs(*number) < kWrittenOut;
    QString text = whole ? QString::number(*number, 'f', 0) : QString::number(*number, 'g', kFigureDigits);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

void FigureTableModel::setTable(FigureTable table, std::vector<FigureColumn> columns) {
    if (columns.empty())
        for (const std::string& name : table.columns) columns.push_back({name, QString::fromStdString(name)});
    std::erase_if(columns, [&](const FigureColumn& one) { return table.column(one.name) >= table.columns.size(); });
    const bool alike = table.rows.size() == table_.rows.size() && columns.size() == columns_.size();
    if (!alike) beginResetModel();
    table_ = std::move(table);
    columns_ = std::move(columns);
    places_.clear();
    for (const FigureColumn& one : columns_) places_.push_back(table_.column(one.name));
    if (!alike) return endResetModel();
    if (rowCount() == 0 || columnCount() == 0) return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int FigureTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

const Figure& FigureTableModel::at(const QModelIndex& index) const {
    return table_.rows[static_cast<std::size_t>(index.row())][places_[static_cast<std::size_t>(index.column())]];
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Figure& figure = at(index);
    const auto* number = std::get_if<double>(&figure);
    switch (role) {
    case Qt::DisplayRole: return figureForPeople(figure);
    case Qt::ToolTipRole:
        if (std::holds_alternative<std::string>(figure)) return figureForPeople(figure);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant(std::holds_alternative<std::string>(figure) ? Qt::AlignLeft | Qt::AlignVCenter
                                                                    : Qt::AlignRight | Qt::AlignVCenter);
    case kSortRole:
        if (number != nullptr && !std::isnan(*number)) return *number;
        if (std::holds_alternative<std::string>(figure)) return figureForPeople(figure);
        return {};
    default: return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const FigureColumn& column = columns_[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.title;
    if (role == Qt::ToolTipRole && !column.hint.isEmpty()) return column.hint;
    return {};
}

} // namespace dclscope
