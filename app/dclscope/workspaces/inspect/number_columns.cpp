// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/number_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace dclscope {
namespace {

QString numberSaid(const char* text) { return QCoreApplication::translate("dclscope::NumberColumns", text); }

std::vector<FigureColumn> columnsWithTitles() {
    return {{"layer", numberSaid("layer")},
            {"epoch", numberSaid("epoch")},
            {"elements", numberSaid("elements")},
            {"delay_unit", numberSaid("unit of delays")},
            {"border_share", numberSaid("share at border"),
             numberSaid("Elements on the outermost points of the grid, or past them")},
            {"pairs", numberSaid("pairs"), numberSaid("Pairs of elements of one kernel")},
            {"close_pairs", numberSaid("closer than a step"),
             numberSaid("Of these pairs the ones less than a grid step apart")},
            {"weights_positive", numberSaid("weights > 0")},
            {"weights_negative", numberSaid("weights < 0")},
            {"weights_zero", numberSaid("weights = 0")},
            {"moved_mean", numberSaid("moved, mean"),
             numberSaid("Distance from the first checkpoint over all axes, steps")},
            {"moved_median", numberSaid("moved, median")},
            {"moved_largest", numberSaid("moved, largest")},
            {"moved_since_mean", numberSaid("moved since last, mean"),
             numberSaid("Distance from the checkpoint before, steps")},
            {"moved_since_median", numberSaid("moved since last, median")},
            {"moved_since_largest", numberSaid("moved since last, largest")}};
}

/// "position_1" as "position on axis 1"; empty where it is not known.
QString quantityTitle(const QString& name) {
    static const QLatin1String kPosition("position_");
    if (name.startsWith(kPosition)) return numberSaid("position on axis %1").arg(name.mid(kPosition.size()));
    if (name == QLatin1String("delay")) return numberSaid("delay");
    if (name == QLatin1String("sigma")) return numberSaid("sigma");
    if (name == QLatin1String("weight")) return numberSaid("weight");
    if (name == QLatin1String("weight_positive")) return numberSaid("weights > 0");
    if (name == QLatin1String("weight_negative")) return numberSaid("weights < 0");
    return {};
}

QString statisticTitle(const QString& name) {
    if (name == QLatin1String("mean")) return numberSaid("mean");
    if (name == QLatin1String("sd")) return numberSaid("standard deviation");
    if (name == QLatin1String("min")) return numberSaid("smallest");
    if (name == QLatin1String("median")) return numberSaid("median");
    if (name == QLatin1String("max")) return numberSaid("largest");
    if (name.size() == 3 && name.startsWith(QLatin1Char('q')))
        return numberSaid("%1 % quantile").arg(name.mid(1).toInt());
    return {};
}

/// "delay_q05" as "delay, 5 % quantile".
std::optional<FigureColumn> statisticColumn(const std::string& column) {
    const QString name = QString::fromStdString(column);
    const QString quantity = quantityTitle(name.section(QLatin1Char('_'), 0, -2));
    const QString statistic = statisticTitle(name.section(QLatin1Char('_'), -1));
    if (quantity.isEmpty() || statistic.isEmpty()) return std::nullopt;
    return FigureColumn{column, quantity + QStringLiteral(", ") + statistic, name}; // its name in what is saved
}

} // namespace

std::vector<FigureColumn> numberColumns(const FigureTable& table) {
    const std::vector<FigureColumn> named = columnsWithTitles();
    std::vector<FigureColumn> columns;
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        const auto isEmpty = [place](const auto& row) { return std::holds_alternative<std::monostate>(row[place]); };
        if (std::all_of(table.rows.begin(), table.rows.end(), isEmpty)) continue;
        const std::string& name = table.columns[place];
        const auto known =
            std::find_if(named.begin(), named.end(), [&](const FigureColumn& one) { return one.name == name; });
        if (known != named.end())
            columns.push_back(*known);
        else
            columns.push_back(statisticColumn(name).value_or(FigureColumn{name, QString::fromStdString(name)}));
    }
    return columns;
}

} // namespace dclscope
