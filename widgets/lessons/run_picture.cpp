// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/run_picture.h"

#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/view_limits.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/value_map.h"
#include "widgets/views/view_picture.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <utility>

namespace dclscope {
namespace {

constexpr int kMoments = 240;            ///< of a run that is played
constexpr QSizeF kCutFrom{640.0, 480.0}; ///< a small picture is cut out of one with axes

QString runSaid(const char* text) { return QCoreApplication::translate("dclscope::RunPicture", text); }

/// Bundled runs do not change: each is read once for all figures of the window.
RunPointer openedRun(const std::string& name) {
    static std::mutex guard;
    static std::map<std::string, RunPointer> runs;
    const std::lock_guard lock(guard);
    RunPointer& run = runs[name];
    if (!run) run = std::make_shared<const Run>(openRun(resolveRun(name)));
    return run;
}

} // namespace

RunPicture::RunPicture(const std::string& link) : FigurePicture("view"), state_(viewStateFromText(link)) {
    if (state_.runs.empty()) throw ConfigError("the link names no run");
}

RunPicture::~RunPicture() = default;

FigurePicture::Work RunPicture::work() {
    if (run_) return {};
    return [this, name = state_.runs.front()](const std::atomic<bool>&, const Meanwhile&) -> Finish {
        return [this, run = openedRun(name)] { show(run); };
    };
}

void RunPicture::show(const RunPointer& run) {
    try {
        requireShown(state_, *run);
        const std::size_t index = layerOf(state_, *run);
        const Shown shown = shownAt(*run, index);
        picture_ = makePicture(viewOf(state_, shown), shown, PlainReading::Later);
        picture_->setWaker(waker_);
        picture_->setRun(run, index);
        ViewState wanted = state_;
        wanted.view = viewOf(state_, shown);
        picture_->look(wanted);
    } catch (const ConfigError& error) {
        return setProblem(QString::fromUtf8(error.what()));
    }
    run_ = run;
    const std::vector<double>& epochs = picture_->epochs();
    first_ = epochs.empty() ? 0.0 : epochs.front();
    last_ = epochs.empty() ? 0.0 : epochs.back();
    const double share = last_ > first_ ? (state_.epoch.value_or(last_) - first_) / (last_ - first_) : 0.0;
    setFrame(static_cast<int>(std::lround(share * std::max(0, frames() - 1))));
}

void RunPicture::setWaker(std::function<void()> waker) {
    waker_ = std::move(waker);
    if (picture_) picture_->setWaker(waker_);
}

void RunPicture::refresh() {
    if (picture_) picture_->refresh();
}

int RunPicture::frames() const { return last_ > first_ ? kMoments + 1 : 0; }

double RunPicture::epochOf(int frame) const {
    if (frames() == 0) return first_;
    return first_ + (last_ - first_) * static_cast<double>(frame) / kMoments;
}

void RunPicture::setFrame(int frame) {
    frame_ = std::clamp(frame, 0, std::max(0, frames() - 1));
    if (picture_) picture_->setEpoch(epochOf(frame_));
}

QString RunPicture::frameText() const { return formatEpoch(epochOf(frame_), last_); }

void RunPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    if (!picture_) {
        if (!bare()) drawSentence(painter, area, colors, runSaid("Opening the run…"));
        return;
    }
    if (!bare()) {
        const double line = partTitleHeight(painter);
        drawPartTitle(painter, area.adjusted(8, 4, -8, 0), picture_->title() + QStringLiteral("   ·   ") + frameText(),
                      colors);
        return picture_->paint(painter, area.adjusted(0, line + 6.0, 0, 0), colors, state_.zoom);
    }
    QImage whole(kCutFrom.toSize(), QImage::Format_RGB32);
    whole.fill(colors.plot);
    QPainter inner(&whole);
    inner.setRenderHint(QPainter::Antialiasing);
    inner.setFont(painter.font());
    picture_->paint(inner, QRectF(QPointF(), kCutFrom), colors, state_.zoom);
    inner.end();
    const QRectF data = picture_->plotRect();
    if (data.width() < 2.0 || data.height() < 2.0) return;
    // As much of the data as the card has room for, in the card's proportions.
    QSizeF cut = area.size().scaled(data.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, whole, QRectF(data.center() - QPointF(cut.width(), cut.height()) / 2, cut));
}

} // namespace dclscope
