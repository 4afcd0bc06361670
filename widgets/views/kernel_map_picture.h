// SPDX-License-Identifier: GPL-3.0-or-later
// The dense kernel as it is constructed, beside the elements that it is made of, and what it does to each frequency.
#pragma once

#include "widgets/session/layer_kernel.h"
#include "widgets/views/plain_picture.h"

#include <memory>
#include <string>

namespace dclscope {

struct Axis;

/// Four parts: elements, kernel, frequency response, and the response as a curve. Plain kernels have no elements.
class KernelMapPicture : public PlainPicture {
public:
    using PlainPicture::PlainPicture;

    void look(const ViewState& state) override;
    QString subject() const override;
    QString title() const override;
    QString facts() const override;
    const std::vector<double>& epochs() const override;
    void refresh() override;
    /// Of kernels along one axis the input whose row is under a point.
    std::optional<ChannelPlace> placeAt(const QPointF& where) const override;
    std::optional<std::size_t> elementAt(const QPointF& where) const override;
    std::optional<QPointF> pointOf(std::size_t element) const override;
    void standBeside(Picture& second) override;
    QRectF comparedRect() const override { return map_.plot; }
    /// The kernel of the last paint().
    const LayerKernel& kernel() const noexcept { return kernel_; }
    /// That of the same place at another epoch. @throws ShapeError where none can be constructed
    LayerKernel kernelAt(double epoch) const;
    /// What the ends of its colours and axes stand for.
    struct Limits {
        double value = 1.0;
        double answer = 1.0;
        double curve = 1.0;
    };
    const Limits& limits() const noexcept { return limits_; }
    /// The axes of a part that shows so much of the kernel (in cells), or of a response.
    Axis rowAxis(const QRectF& visible) const;
    Axis tapAxis(const QRectF& visible) const;
    Axis frequencyAxis() const;
    QString rowName(std::size_t row) const;
    /// Where it lies in the last paint(), and where its response does.
    const QRectF& kernelRect() const noexcept { return map_.plot; }
    const QRectF& responseRect() const noexcept { return answer_.plot; }

protected:
    void chosen(const RunPointer& run, std::size_t index) override;
    void runChanged() override;
    void epochChanged() override;
    QString whyNoLayer() const override;
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    struct Part {
        QRectF plot;
        QRectF visible; ///< in cells, from the top
    };
    struct Cell {
        std::size_t row = 0; ///< of the values, whichever way they are drawn
        std::size_t column = 0;
    };

    bool isPlain() const noexcept { return plain_.layer() != nullptr; }
    bool isPlane() const noexcept { return kernel_.isPlane; }
    ChannelPlace place() const noexcept;
    LayerKernel kernelAt(const LayerState& state) const;
    /// Brings the kernel up to what is looked at; problem_ says why there is none.
    void construct();
    void measure();
    QRectF inner(QPainter& painter, const QRectF& box, bool square, bool bar) const;
    void drawElements(QPainter& painter, const QRectF& box, const ThemeColors& colors, const ViewZoom& zoom);
    void drawKernel(QPainter& painter, const QRectF& box, const ThemeColors& colors, const ViewZoom& zoom);
    void drawResponse(QPainter& painter, const QRectF& box, const ThemeColors& colors);
    void drawCurve(QPainter& painter, const QRectF& box, const ThemeColors& colors);
    void drawTaps(QPainter& painter, const ThemeColors& colors) const;
    void markRow(QPainter& painter, const Part& part, const ThemeColors& colors) const;
    void drawPins(QPainter& painter, const ThemeColors& colors) const;
    QString frequencyText(double cycles) const;
    std::optional<Cell> cellAt(const Part& part, const QPointF& where) const;
    std::size_t chosenRow() const noexcept;

    ViewState state_;
    RunPointer chosenRun_;
    std::size_t chosenIndex_ = 0;
    std::unique_ptr<Picture> elements_; ///< none of plain kernels
    LayerKernel kernel_;
    std::string problem_; ///< why there is none
    Limits limits_;       ///< over the first, the middle and the last epoch, so that colours keep their meaning
    bool measured_ = false;
    QRectF elementsBox_;
    Part map_;
    Part answer_;
    Part curve_;
};

} // namespace dclscope
