// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "view": one of the program's own views of a bundled run, over its epochs.
#pragma once

#include "core/run/view_state.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/views/picture.h"

namespace dclscope {

class RunPicture : public FigurePicture {
public:
    /// @param link  "dclscope:?..." @throws ConfigError for a text that is none
    explicit RunPicture(const std::string& link);
    ~RunPicture() override;

    /// Null until the run is open.
    const Picture* picture() const noexcept { return picture_.get(); }

    Work work() override;
    void setWaker(std::function<void()> waker) override;
    void refresh() override;
    bool isReading() const override { return picture_ && picture_->isReading(); }
    int frames() const override;
    int frame() const override { return frame_; }
    void setFrame(int frame) override;
    QString frameText() const override;
    int playMs() const override { return 6000; }

protected:
    void compute() override {}
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    void show(const RunPointer& run);
    double epochOf(int frame) const;

    ViewState state_;
    RunPointer run_;
    std::function<void()> waker_;
    std::unique_ptr<Picture> picture_;
    double first_ = 0.0, last_ = 0.0;
    int frame_ = 0;
};

} // namespace dclscope
