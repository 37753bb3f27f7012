# Makes the estimates of random surveys again with R's package survey, and says how far the two are apart.
#
#   Rscript bench-savings.R FILE     FILE is what `bench savings surveys` prints
#
# Totals: svyby/svymean by stratum times the headcount. Standard errors: mrbbootstrap, Preston's rescaled bootstrap with finite
# population correction, and the linearised ones beside it.
suppressMessages(library(survey))
lines <- readLines(commandArgs(TRUE)[1])
ours <- read.table(text = lines[startsWith(lines, "estimate")])[, -1]
names(ours) <- c("survey", "stratum", "minutes", "minutes_se", "minutes_degrees", "pence", "pence_se", "pence_degrees")
answers <- read.table(text = lines[!startsWith(lines, "estimate")])
names(answers) <- c("survey", "stratum", "headcount", "weight", "minutes", "pence")
set.seed(1)
replicates <- 1000
worst <- c(total = 0, se = 0, linear = 0)
for (number in unique(answers$survey)) {
    sample <- answers[answers$survey == number, ]
    sample$unit <- seq_len(nrow(sample))
    design <- svydesign(ids = ~unit, strata = ~stratum, weights = ~weight, fpc = ~headcount, data = sample)
    resampled <- as.svrepdesign(design, type = "mrbbootstrap", replicates = replicates, mse = FALSE)
    linear <- svyby(~ minutes + pence, ~stratum, design, svymean)
    means <- svyby(~ minutes + pence, ~stratum, resampled, svymean)
    heads <- tapply(sample$headcount, sample$stratum, max)
    mine <- ours[ours$survey == number, ]
    for (column in 1:2) {
        what <- c("minutes", "pence")[column]
        error <- mine[[paste0(what, "_se")]]
        worst["total"] <- max(worst["total"], abs(mine[[what]] / (heads * means[[what]]) - 1))
        worst["se"] <- max(worst["se"], abs(error / (heads * SE(means)[[column]]) - 1))
        worst["linear"] <- max(worst["linear"], abs(error / (heads * SE(linear)[[column]]) - 1))
    }
}
stopifnot(all(is.finite(worst)), worst["se"] > 0, worst["linear"] > 0)
cat(length(unique(answers$survey)), nrow(ours) * 2, replicates, worst["total"], worst["se"], worst["linear"], "\n")
