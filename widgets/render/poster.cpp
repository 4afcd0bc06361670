// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/render/poster.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/views/delay_picture.h"
#include "widgets/views/field_picture.h"
#include "widgets/views/kernel_picture.h"
#include "widgets/views/ridgeline_picture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::array<const char*, 5> kViewNames{"kernel", "overlay", "delays", "ridgeline", "field"};
constexpr int kSmallestSide = 64;
constexpr int kLargestSide = 8192;
constexpr QSizeF kPlainSize(720, 540); ///< texts have their plain size here and grow with larger pictures
constexpr std::size_t kPosterCells = 24;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::Poster)
};

std::size_t chooseLayer(const Run& run, const std::string& name) {
    if (run.layers.empty()) throw Error("this run has no layer with learned spacings or delays");
    if (name.empty()) return 0;
    const std::size_t index = run.layerIndex(name);
    if (index < run.layers.size()) return index;
    std::string known;
    for (const Layer& layer : run.layers) known += (known.empty() ? "" : ", ") + printable(layer.name);
    throw Error("no layer is called '" + printable(name) + "'; there are: " + known);
}

std::unique_ptr<Picture> makeKernel(const RenderOptions& options, bool overlay) {
    auto kernel = std::make_unique<KernelPicture>();
    kernel->setMode(overlay ? KernelMode::Overlay : options.out ? KernelMode::Single : KernelMode::Grid);
    kernel->setMostCells(kPosterCells);
    kernel->setChannel(options.out.value_or(0), options.in);
    return kernel;
}

std::unique_ptr<Picture> makePicture(const RenderOptions& options, RenderView view) {
    switch (view) {
    case RenderView::Kernel:
    case RenderView::Overlay: return makeKernel(options, view == RenderView::Overlay);
    case RenderView::Delays: return std::make_unique<DelayPicture>();
    case RenderView::Ridgeline: return std::make_unique<RidgelinePicture>();
    case RenderView::Field: {
        auto field = std::make_unique<FieldPicture>();
        field->setNeuron(options.out.value_or(0));
        return field;
    }
    }
    return nullptr;
}

QString times(const std::vector<std::int64_t>& sizes) {
    QStringList parts;
    for (const std::int64_t size : sizes) parts += QString::number(size);
    return parts.join(QStringLiteral(" × "));
}

} // namespace

QString renderViewName(RenderView view) { return QString::fromLatin1(kViewNames[static_cast<std::size_t>(view)]); }

std::optional<RenderView> renderViewFromName(const QString& name) {
    for (std::size_t i = 0; i < kViewNames.size(); ++i)
        if (name == QLatin1String(kViewNames[i])) return static_cast<RenderView>(i);
    return std::nullopt;
}

Poster::Poster(RunPointer run, const RenderOptions& options) : run_(std::move(run)), options_(options) {
    if (!run_) throw Error("there is no run to draw");
    const QSize size = options.size;
    if (std::min(size.width(), size.height()) < kSmallestSide || std::max(size.width(), size.height()) > kLargestSide)
        throw ConfigError("a picture of " + std::to_string(size.width()) + "x" + std::to_string(size.height()) +
                          " cannot be drawn; each side must be 64 to 8192");
    const std::size_t layer = chooseLayer(*run_, options.layer);
    const bool delays = learnedAxes(run_->layers[layer].kind.value) == 1;
    picture_ = makePicture(options, options.view.value_or(delays ? RenderView::Ridgeline : RenderView::Overlay));
    picture_->setRun(run_, layer);
    if (const QString why = picture_->emptySentence(); !why.isEmpty())
        throw Error("layer '" + printable(run_->layers[layer].name) + "': " + why.toStdString());
    if (const auto* kernel = dynamic_cast<const KernelPicture*>(picture_.get())) zoom_ = kernel->closeUp();
    setEpoch(options.epoch.value_or(lastEpoch()));
}

Poster::~Poster() = default;

void Poster::setEpoch(double epoch) { picture_->setEpoch(std::clamp(epoch, firstEpoch(), lastEpoch())); }
double Poster::firstEpoch() const { return picture_->scene().epochs().front(); }
double Poster::lastEpoch() const { return picture_->scene().epochs().back(); }
std::size_t Poster::checkpointCount() const { return picture_->scene().epochs().size(); }
QString Poster::title() const { return QString::fromStdString(printable(picture_->scene().layer()->name)); }

void Poster::paint(QPainter& painter, const QSizeF& size, bool withProgress) {
    const ThemeColors& colors = themeColors(options_.dark);
    const double grow = std::max(1.0, std::min(size.width() / kPlainSize.width(), size.height() / kPlainSize.height()));
    painter.save();
    painter.scale(grow, grow);
    painter.setFont(readableFont(QGuiApplication::font()));
    const QRectF page(QPointF(0, 0), size / grow);
    painter.fillRect(page, colors.plot);
    painter.setRenderHint(QPainter::Antialiasing);
    // Very small pictures keep their room for the data.
    const bool heading = page.height() >= 220.0 && page.width() >= 260.0;
    const double top = heading ? 2.6 * QFontMetricsF(painter.font()).height() + 14.0 : 0.0;
    const double bottom = withProgress ? 14.0 : 0.0;
    picture_->paint(painter, page.adjusted(0, top, 0, -bottom), colors, zoom_);
    if (heading) drawHeading(painter, QRectF(20.0, 14.0, page.width() - 40.0, top - 14.0));
    if (withProgress) drawProgress(painter, QRectF(20.0, page.bottom() - 11.0, page.width() - 40.0, 3.0));
    painter.restore();
}

void Poster::drawHeading(QPainter& painter, const QRectF& box) const {
    const ThemeColors& colors = themeColors(options_.dark);
    const Layer& layer = *picture_->scene().layer();
    const QFont plain = painter.font();
    const QString when = checkpointCount() > 1 ? formatEpoch(picture_->scene().epoch(), lastEpoch()) : QString();
    const double whenWidth = QFontMetricsF(readableFont(plain, 1.15)).horizontalAdvance(when);
    painter.setFont(readableFont(plain, 1.15));
    painter.setPen(colors.accent);
    painter.drawText(box, Qt::AlignRight | Qt::AlignTop, when);
    painter.setFont(readableFont(plain, 1.25, true));
    painter.setPen(colors.text);
    const QFontMetricsF big(painter.font());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop,
                     big.elidedText(title(), Qt::ElideMiddle, box.width() - whenWidth - 20.0));
    painter.setFont(plain);
    painter.setPen(colors.subtle);
    const QString facts = Words::tr("%1, %2 · %3 elements · dilated size %4")
                              .arg(QString::fromUtf8(kindName(layer.kind.value).data()),
                                   QString::fromUtf8(versionName(layer.version.value).data()),
                                   formatCount(layer.positionsPerAxis()), times(layer.dilatedSize.value));
    const QFontMetricsF small(plain);
    painter.drawText(box.adjusted(0, big.height() + 2.0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     small.elidedText(facts, Qt::ElideRight, box.width()));
}

void Poster::drawProgress(QPainter& painter, const QRectF& box) const {
    const ThemeColors& colors = themeColors(options_.dark);
    const double span = lastEpoch() - firstEpoch();
    const double share = span > 0.0 ? (picture_->scene().epoch() - firstEpoch()) / span : 1.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRoundedRect(box, 1.5, 1.5);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(QRectF(box.topLeft(), QSizeF(std::max(3.0, share * box.width()), box.height())), 1.5, 1.5);
}

QImage Poster::image(bool withProgress) {
    QImage image(options_.size, QImage::Format_RGB32);
    QPainter painter(&image);
    paint(painter, options_.size, withProgress);
    return image;
}

} // namespace dclscope
