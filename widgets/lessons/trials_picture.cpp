// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/trials_picture.h"

#include "widgets/lessons/bar_rows.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/style/format.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QPainter>

namespace dclscope {
namespace {

QString trialSaid(const char* text) { return QCoreApplication::translate("dclscope::TrialsPicture", text); }

/// What row `index` shows: the network as it is, or edit number index - 1 by the name that the lesson gives it.
QString trialName(const lessons::TrialsOptions& options, std::size_t index) {
    if (index == 0) return lessonText("As it was trained"); // as its measure is called
    return options.names.empty() ? QString::fromStdString(options.edits[index - 1])
                                 : lessonText(options.names[index - 1]);
}

} // namespace

TrialsPicture::TrialsPicture() : FigurePicture("trials") {}

void TrialsPicture::compute() {
    options_ = lessons::readTrials(settings());
    figure_ = {};
}

FigurePicture::Work TrialsPicture::work() {
    return [this, options = options_](const std::atomic<bool>& stop, const Meanwhile& meanwhile) -> Finish {
        const auto show = [this](const lessons::TrialsFigure& figure) { return [this, figure] { figure_ = figure; }; };
        return show(
            lessons::computeTrials(options, &stop, [&](const lessons::TrialsFigure& so) { meanwhile(show(so)); }));
    };
}

std::vector<lessons::Measure> TrialsPicture::measures() const {
    if (figure_.rows.empty()) return {}; // nothing is judged yet
    std::vector<lessons::Measure> measures = lessons::measureTrials(figure_);
    for (lessons::Measure& measure : measures)
        if (measure.name.starts_with("accuracy_")) measure.value *= 100.0, measure.unit = "%"; // as the bars say it
    return measures;
}

void TrialsPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    std::vector<BarRow> rows;
    for (std::size_t i = 0; i <= options_.edits.size(); ++i) {
        BarRow row{trialName(options_, i), {}, trialSaid("being judged…"), i == 0};
        if (i < figure_.rows.size()) {
            const lessons::TrialRow& judged = figure_.rows[i];
            row.parts = {{judged.accuracy, i == 0 ? colors.series[0] : colors.series[1]}};
            row.words = trialSaid("%1 % right").arg(formatFixed(100.0 * judged.accuracy, 1));
        }
        rows.push_back(row);
    }
    QRectF room = area.adjusted(8, 8, -8, -8);
    if (!bare()) {
        const QString title = figure_.rows.empty()
                                  ? trialSaid("Share of examples that it names rightly")
                                  : trialSaid("Share of %1 examples that it names rightly")
                                        .arg(formatCount(static_cast<qint64>(figure_.rows.front().examples)));
        drawPartTitle(painter, room, title, colors);
        room.setTop(room.top() + partTitleHeight(painter) + 8.0);
    }
    drawBarRows(painter, room, rows, 1.0, colors, bare());
}

} // namespace dclscope
