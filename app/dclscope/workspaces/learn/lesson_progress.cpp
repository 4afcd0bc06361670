// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/lesson_progress.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace dclscope {
namespace {

constexpr auto kPlacesKey = "learn/places"; ///< "NAME STEP REACHED DONE"
constexpr auto kOpenKey = "learn/open";

} // namespace

void LessonProgress::goTo(const QString& lesson, int step) {
    Place& place = places_[lesson];
    place.step = step;
    place.reached = std::max(place.reached, step + 1);
}

void LessonProgress::finish(const QString& lesson) {
    Place& place = places_[lesson];
    place.done = true;
    place.step = 0; // it begins anew
}

void LessonProgress::save(QSettings& settings) const {
    QStringList lines;
    for (auto place = places_.begin(); place != places_.end(); ++place)
        lines << QStringLiteral("%1 %2 %3 %4")
                     .arg(place.key())
                     .arg(place->step)
                     .arg(place->reached)
                     .arg(int(place->done));
    settings.setValue(QLatin1String(kPlacesKey), lines);
    settings.setValue(QLatin1String(kOpenKey), open_);
}

void LessonProgress::restore(const QSettings& settings) {
    places_.clear();
    for (const QString& line : settings.value(QLatin1String(kPlacesKey)).toStringList()) {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.size() != 4) continue;
        places_[words[0]] = {std::max(0, words[1].toInt()), std::max(0, words[2].toInt()), words[3].toInt() == 1};
    }
    open_ = settings.value(QLatin1String(kOpenKey)).toString();
}

} // namespace dclscope
