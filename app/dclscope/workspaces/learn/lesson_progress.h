// SPDX-License-Identifier: GPL-3.0-or-later
// How far somebody came in the lessons: kept from one start of the program to the next.
#pragma once

#include <QMap>
#include <QString>

class QSettings;

namespace dclscope {

class LessonProgress {
public:
    /// The step that was looked at last, from 0.
    int stepOf(const QString& lesson) const { return places_.value(lesson).step; }
    /// The farthest step that was reached, counted from 1; 0: it was never opened.
    int reached(const QString& lesson) const { return places_.value(lesson).reached; }
    /// Whether somebody went on from its last step.
    bool isDone(const QString& lesson) const { return places_.value(lesson).done; }
    /// The lesson that was open at last; empty: the shelf.
    const QString& open() const noexcept { return open_; }

    void setOpen(const QString& lesson) { open_ = lesson; }
    void goTo(const QString& lesson, int step);
    void finish(const QString& lesson);

    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

private:
    struct Place {
        int step = 0;
        int reached = 0;
        bool done = false;
    };

    QMap<QString, Place> places_;
    QString open_;
};

} // namespace dclscope
