// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/variants_picture.h"

#include "widgets/lessons/bar_rows.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/style/format.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace dclscope {
namespace {

QString variantsSaid(const char* text) { return QCoreApplication::translate("dclscope::VariantsPicture", text); }

/// Each training is named: marks of equal ones lie one upon the other.
QString variantWords(const lessons::VariantRow& row) {
    const auto percent = [](double share) { return formatFixed(100.0 * share, 1); };
    const QString numbers = formatCount(row.learned);
    if (row.accuracies.size() < 2) return variantsSaid("%1 numbers learned · %2 %").arg(numbers, percent(row.mean()));
    std::vector<double> sorted = row.accuracies;
    std::sort(sorted.begin(), sorted.end());
    QStringList each;
    for (const double accuracy : sorted) each << percent(accuracy);
    return variantsSaid("%1 numbers learned · %2 % (%3)")
        .arg(numbers, percent(row.mean()), each.join(QStringLiteral(", ")));
}

} // namespace

VariantsPicture::VariantsPicture() : FigurePicture("variants") {}

void VariantsPicture::compute() {
    options_ = lessons::readVariants(settings());
    figure_ = {};
}

FigurePicture::Work VariantsPicture::work() {
    return [this, options = options_](const std::atomic<bool>& stop, const Meanwhile& meanwhile) -> Finish {
        const auto show = [this](const lessons::VariantsFigure& figure) {
            return [this, figure] { figure_ = figure; };
        };
        return show(
            lessons::computeVariants(options, &stop, [&](const lessons::VariantsFigure& so) { meanwhile(show(so)); }));
    };
}

const std::string& VariantsPicture::nameOf(std::size_t row) const {
    return options_.names.empty() ? options_.networks[row] : options_.names[row];
}

std::vector<lessons::Measure> VariantsPicture::measures() const {
    std::vector<lessons::Measure> measures;
    for (std::size_t i = 0; i < figure_.rows.size(); ++i)
        measures.push_back({"mean_" + std::to_string(i), nameOf(i), "%", 100.0 * figure_.rows[i].mean()});
    return measures;
}

void VariantsPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    std::vector<BarRow> rows;
    for (std::size_t i = 0; i < options_.networks.size(); ++i) {
        BarRow row{lessonText(nameOf(i)), {}, variantsSaid("being judged…"), i == 0, {}};
        if (i < figure_.rows.size()) {
            row.parts = {{figure_.rows[i].mean(), i == 0 ? colors.series[0] : colors.series[1]}};
            row.words = variantWords(figure_.rows[i]);
            row.marks = figure_.rows[i].accuracies;
        }
        rows.push_back(row);
    }
    QRectF room = area.adjusted(8, 8, -8, -8);
    if (!bare()) {
        QString title = variantsSaid("Share of recordings that it names rightly");
        if (!figure_.rows.empty()) {
            const lessons::VariantRow& first = figure_.rows.front();
            title = variantsSaid("Share of %1 recordings that it names rightly, a mark for each training")
                        .arg(formatCount(static_cast<qint64>(first.examples)));
        }
        drawPartTitle(painter, room, title, colors);
        room.setTop(room.top() + partTitleHeight(painter) + 8.0);
    }
    drawBarRows(painter, room, rows, 1.0, colors, bare());
}

} // namespace dclscope
