// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/layer_panel.h"

#include "app/dclscope/workspaces/inspect/layer_facts.h"
#include "core/base/text.h"
#include "widgets/style/theme.h"
#include "widgets/views/layer_plots.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dclscope {
namespace {

// Of a histogram or a curve, with its axis titles: four of them fit into a small window.
constexpr int kSmallestPlot = 118;
constexpr int kLargestPlot = 190;

QLabel* plainLabel(const QString& text = {}) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a long name may be cut, but never widens the panel
    return label;
}

/// Long module paths may break behind their dots and underscores.
QString breakable(QString text) {
    return text.replace(QLatin1Char('.'), QStringLiteral(".\u200b"))
        .replace(QLatin1Char('_'), QStringLiteral("_\u200b"));
}

QColor subtle() { return Theme::instance().colors().subtle; }

void tint(QLabel* label, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

LayerPanel::LayerPanel(QWidget* parent)
    : QWidget(parent), title_(plainLabel()), facts_(new QFormLayout), meaning_(plainLabel()), reading_(plainLabel()),
      plots_(new LayerPlots) {
    setMinimumWidth(240);
    title_->setFont(readableFont(font(), 1.15, true));
    facts_->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    facts_->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    facts_->setHorizontalSpacing(12);
    facts_->setVerticalSpacing(3);
    facts_->setRowWrapPolicy(QFormLayout::DontWrapRows);

    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(10);
    column->addWidget(title_);
    column->addWidget(plots_, 1); // what moves is seen without scrolling
    column->addLayout(facts_);
    column->addWidget(meaning_);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);

    reading_->setAccessibleName(tr("Numbers under the cursor"));
    reading_->setContentsMargins(12, 6, 12, 8);
    // Always three lines high, so that nothing jumps while the mouse moves.
    reading_->setFixedHeight(3 * fontMetrics().lineSpacing() + 14);
    reading_->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addWidget(reading_);
    connect(plots_, &LayerPlots::epochRequested, this, &LayerPanel::epochRequested);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        tint(meaning_, subtle());
        for (int row = 0; row < facts_->rowCount(); ++row)
            if (QLayoutItem* item = facts_->itemAt(row, QFormLayout::LabelRole))
                tint(qobject_cast<QLabel*>(item->widget()), subtle());
        setReading(hovered_);
    });
    tint(meaning_, subtle());
    setReading({});
}

void LayerPanel::setRun(const std::shared_ptr<const Run>& run, std::size_t layer) {
    while (facts_->rowCount() > 0) facts_->removeRow(0);
    title_->clear();
    meaning_->clear();
    const bool some = run && layer < run->layers.size();
    if (some) showFacts(*run, layer);
    plots_->setVisible(some);
    reading_->setVisible(some);
    plots_->setRun(some ? run : nullptr, layer);
}

void LayerPanel::showFacts(const Run& run, std::size_t layer) {
    const QString name = QString::fromStdString(printable(run.layers[layer].name));
    title_->setText(breakable(name));
    title_->setToolTip(name);
    const Layer& shown = run.layers[layer];
    const int moving = run.snapshots.size() < 2 ? 0 : shown.hasSig ? 2 : 1;
    const int plots = learnedAxes(shown.kind.value) + moving;
    plots_->setMinimumHeight(kSmallestPlot * plots);
    plots_->setMaximumHeight(kLargestPlot * plots);
    for (const LayerFact& fact : layerFacts(run, layer)) {
        QLabel* title = plainLabel(fact.title);
        QLabel* value = plainLabel(breakable(fact.value));
        title->setWordWrap(false);
        title->setMinimumWidth(title->sizeHint().width());
        title->setToolTip(fact.hint);
        value->setToolTip(fact.hint);
        tint(title, subtle());
        if (fact.trouble) tint(value, Theme::instance().colors().warning);
        facts_->addRow(title, value);
    }
    meaning_->setText(positionsExplained(run, layer));
}

void LayerPanel::setEpoch(double epoch) { plots_->setEpoch(epoch); }

void LayerPanel::setReading(const QString& text) {
    hovered_ = text;
    tint(reading_, text.isEmpty() ? subtle() : Theme::instance().colors().text);
    reading_->setText(text.isEmpty() ? tr("Point at the picture to read its numbers; the wheel zooms.") : text);
}

} // namespace dclscope
