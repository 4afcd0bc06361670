// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/train_words.h"

#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

QString said(const char* text) { return QCoreApplication::translate("dclscope::TrainWords", text); }

QString percent(double share) { return said("%1 %").arg(formatNumber(100.0 * share)); }

QString figureText(bool multiLabel, double figure) {
    return (multiLabel ? said("kept out: mean average precision %1") : said("kept out: %1 right")).arg(percent(figure));
}

/// Empty while it trains.
QString phaseText(training::TrainingPhase phase) {
    switch (phase) {
    case training::TrainingPhase::ReadingExamples: return said("Reading examples…");
    case training::TrainingPhase::MakingNetwork: return said("Making the network…");
    case training::TrainingPhase::Validating: return said("Validating…");
    case training::TrainingPhase::Training: break; // the epoch and the step say so
    }
    return {};
}

} // namespace

QString durationText(double seconds) {
    const auto whole = static_cast<qint64>(std::llround(std::max(0.0, seconds)));
    if (whole < 60) return said("%1 s").arg(whole);
    if (whole < 3600) return said("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return said("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString progressText(const training::TrainingProgress& progress) {
    QStringList parts;
    if (const QString phase = phaseText(progress.phase); !phase.isEmpty()) parts << phase;
    if (progress.epoch > 0) {
        parts << said("epoch %1 of %2").arg(progress.epoch).arg(progress.epochs);
        if (progress.steps > 0) parts << said("step %1 of %2").arg(progress.step).arg(progress.steps);
        parts << said("loss %1").arg(formatNumber(progress.loss));
        if (progress.epoch > 1 || progress.epochDone) parts << figureText(progress.multiLabel, progress.validFigure);
    }
    if (progress.secondsLeft >= 0.0) parts << said("%1 left").arg(durationText(progress.secondsLeft));
    return parts.join(QStringLiteral("   ·   "));
}

QString variedProgressText(const training::VariedPlace& place, const training::TrainingProgress& progress) {
    return said("run %1 of %2").arg(place.index + 1).arg(place.count) + QStringLiteral("   ·   ") +
           progressText(progress);
}

double shareDone(const training::TrainingProgress& progress) {
    if (progress.epochs <= 0 || progress.epoch <= 0) return 0.0;
    const double inEpoch =
        progress.steps > 0 ? static_cast<double>(progress.step) / static_cast<double>(progress.steps) : 0.0;
    return std::clamp((static_cast<double>(progress.epoch - 1) + inEpoch) / static_cast<double>(progress.epochs), 0.0,
                      1.0);
}

QString resultText(const training::TrainingResult& result, std::int64_t epochs) {
    if (result.epochs.empty())
        return result.stopped ? said("Stopped; Go on takes it up again where it is.")
                              : said("This run was finished already.");
    const training::EpochReport& last = result.epochs.back();
    QStringList parts;
    if (result.stopped)
        parts << said("Stopped after epoch %1 of %2").arg(last.epoch).arg(epochs);
    else if (result.endedEarly)
        parts << said("Ended after epoch %1 of %2: it no longer got better").arg(last.epoch).arg(epochs);
    else
        parts << said("Done: %1 epochs in %2").arg(last.epoch).arg(durationText(result.seconds));
    for (const bool multiLabel : {true, false}) {
        const auto value = last.values.find(training::figureName(multiLabel));
        if (value == last.values.end()) continue;
        parts << figureText(multiLabel, value->second);
        break;
    }
    if (result.stopped) parts << said("Go on takes it up again");
    return parts.join(QStringLiteral("   ·   "));
}

} // namespace dclscope
