// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/film_job.h"

#include "core/base/error.h"

#include <QFileInfo>

#include <filesystem>

namespace dclscope {

FilmJob::FilmJob(QObject* parent) : QObject(parent) { worker_.setMaxThreadCount(1); }

FilmJob::~FilmJob() {
    stop_ = true;
    worker_.waitForDone();
}

bool FilmJob::isFilm(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("gif") || ending == QLatin1String("mp4");
}

bool FilmJob::start(const RunPointer& run, const RenderOptions& options, const QString& path) {
    if (busy_) return false;
    busy_ = true;
    worker_.start([this, run, options, path] {
        QString trouble;
        try {
            renderFilm(run, options, path.toStdString(), [this](int, int) {
                if (stop_) throw Error("cancelled");
            });
        } catch (const std::exception& error) {
            trouble = QString::fromUtf8(error.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, path, trouble] {
                busy_ = false;
                emit finished(path, trouble);
            },
            Qt::QueuedConnection);
    });
    return true;
}

} // namespace dclscope
