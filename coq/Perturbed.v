(* Proposition 2 of arXiv 2412.04910 fails for H = 2, for every expectation with the moments of normals. *)
From Coq Require Import ZArith List Lia QArith Qfield Lqa.
From ExactParity Require Import Statements StatementsAppendix StatementsPerturbed AppendixProved.
Open Scope Q_scope.

Lemma positive_part_cases z : (0 <= z /\ positive_part z == z) \/ (z < 0 /\ positive_part z == 0).
Proof.
  unfold positive_part. destruct (Qle_bool 0 z) eqn:H. left. split; [now apply Qle_bool_iff|reflexivity].
  right. split; [|reflexivity]. apply Qnot_le_lt. intros K. apply Qle_bool_iff in K. congruence.
Qed.
#[local] Instance positive_part_proper : Proper (Qeq ==> Qeq) positive_part.
Proof.
  intros x y H. destruct (positive_part_cases x) as [[A ->]|[A ->]], (positive_part_cases y) as [[B ->]|[B ->]]; lra.
Qed.
Lemma positive_part_scaled c z : 0 <= c -> positive_part (z * c) == positive_part z * c.
Proof.
  intros H. destruct (positive_part_cases z) as [[A ->]|[A ->]].
  - destruct (positive_part_cases (z * c)) as [[B ->]|[B ->]]; nra.
  - destruct (positive_part_cases (z * c)) as [[B ->]|[B ->]]; nra.
Qed.

(* what is squared, as a monomial: one of x = 1, -1 is active *)
Lemma one_side w : (positive_part (w * 1) == w /\ positive_part (w * -(1)) == 0)
  \/ (positive_part (w * 1) == 0 /\ positive_part (w * -(1)) == - w).
Proof.
  destruct (positive_part_cases (w * 1)) as [[A ->]|[A ->]], (positive_part_cases (w * -(1))) as [[B ->]|[B ->]]; lra.
Qed.
Lemma square_nonneg w : 0 <= w * w. Proof. nra. Qed.
Lemma phi_nonneg z : 0 <= phi z. Proof. apply square_nonneg. Qed.
Lemma phi_of z c : positive_part z == c -> phi z == c * c. Proof. unfold phi. intros ->. reflexivity. Qed.
Lemma phi_slope_of z c : positive_part z == c -> phi_slope z == 2 * c. Proof. unfold phi_slope. intros ->. reflexivity. Qed.
Ltac by_side w1 w2 :=
  unfold square_of, over_x; destruct (one_side w1) as [[A B]|[A B]];
  rewrite ?(phi_of _ _ (positive_part_scaled _ w2 (phi_nonneg (w1 * 1)))),
    ?(phi_of _ _ (positive_part_scaled _ w2 (phi_nonneg (w1 * -(1))))),
    ?(phi_slope_of _ _ (positive_part_scaled _ w2 (phi_nonneg (w1 * 1)))),
    ?(phi_slope_of _ _ (positive_part_scaled _ w2 (phi_nonneg (w1 * -(1))))),
    ?(phi_of _ _ A), ?(phi_of _ _ B), ?(phi_slope_of _ _ A), ?(phi_slope_of _ _ B).
Lemma outer_square w1 w2 : square_of (over_x (fun x => phi (w2 * phi (w1 * x))))
  == 1 / 4 * power (positive_part w2) 4 * power w1 8.
Proof. by_side w1 w2; cbn [power]; generalize (positive_part w2); intros p; field. Qed.
Lemma middle_square w1 w2 w3 : square_of (over_x (fun x => w3 * (phi_slope (w2 * phi (w1 * x)) * phi (w1 * x))))
  == power w3 2 * power (positive_part w2) 2 * power w1 8.
Proof. by_side w1 w2; cbn [power]; generalize (positive_part w2); intros p; field. Qed.
Lemma inner_square w1 w2 w3 :
  square_of (over_x (fun x => w3 * (phi_slope (w2 * phi (w1 * x)) * (w2 * (phi_slope (w1 * x) * x)))))
  == 4 * power w3 2 * power (positive_part w2) 4 * power w1 6.
Proof.
  destruct (positive_part_cases w2) as [[C P]|[C P]]; by_side w1 w2; cbn [power]; rewrite !P; field.
Qed.
Lemma alignment_value E : normal_moments E -> forall a b c, 0 < a -> 0 < b -> 0 < c ->
  alignment E a b c == 1 / 4 * (3 / 2 * (b * b)) * (105 * power a 4) + c * (b / 2) * (105 * power a 4)
                       + 4 * c * (3 / 2 * (b * b)) * (15 * power a 3).
Proof.
  intros [X [L [M P]]] a b c Ha Hb Hc.
  assert (K : forall v k, 0 < v -> E v (fun _ => k) == k).
  { intros v k Hv. transitivity (E v (fun z => k * power z (2 * 0))); [apply X; intros z; change (2 * 0)%nat with 0%nat; cbn [power]; ring|].
    rewrite (L v k), (M v 0%nat Hv). cbn [double_factorial power]. ring. }
  assert (T : forall k m g, E a (fun w1 => E b (fun w2 => E c (fun w3 => k * power w3 (2 * m) * g w2 * power w1 8)))
              == k * (double_factorial m * power c m) * E b g * (105 * power a 4)).
  { intros k m g.
    transitivity (E a (fun w1 => k * (double_factorial m * power c m) * E b g * power w1 8)); [apply X|].
    2: { rewrite (L a), (M a 4%nat Ha). change (double_factorial 4) with (of_nat 7 * (of_nat 5 * (of_nat 3 * (of_nat 1 * 1)))).
      change (of_nat 7) with 7. change (of_nat 5) with 5. change (of_nat 3) with 3. change (of_nat 1) with 1. ring. }
    intros w1. transitivity (E b (fun w2 => k * (double_factorial m * power c m) * power w1 8 * g w2)); [apply X|].
    2: { rewrite (L b). ring. }
    intros w2. transitivity (E c (fun w3 => k * g w2 * power w1 8 * power w3 (2 * m))); [apply X; intros; ring|].
    rewrite (L c), (M c m Hc). ring. }
  assert (I : E a (fun w1 => E b (fun w2 => E c (fun w3 => 4 * power w3 2 * power (positive_part w2) 4 * power w1 6)))
              == 4 * c * (3 / 2 * (b * b)) * (15 * power a 3)).
  { transitivity (E a (fun w1 => 4 * c * (3 / 2 * (b * b)) * power w1 6)); [apply X|].
    2: { rewrite (L a), (M a 3%nat Ha). change (double_factorial 3) with (of_nat 5 * (of_nat 3 * (of_nat 1 * 1))).
      change (of_nat 5) with 5. change (of_nat 3) with 3. change (of_nat 1) with 1. ring. }
    intros w1. transitivity (E b (fun w2 => 4 * c * power w1 6 * power (positive_part w2) 4)); [apply X|].
    2: { rewrite (L b), (P b 2%nat Hb ltac:(lia)). change (double_factorial 2) with (of_nat 3 * (of_nat 1 * 1)).
         change (of_nat 3) with 3. change (of_nat 1) with 1. cbn [power]. field. }
    intros w2. transitivity (E c (fun w3 => 4 * power (positive_part w2) 4 * power w1 6 * power w3 2));
      [apply X; intros; ring|].
        rewrite (L c), (M c 1%nat Hc). change (double_factorial 1) with (of_nat 1 * 1). change (of_nat 1) with 1.
        cbn [power]. ring. }
  unfold alignment. apply Qplus_comp; [apply Qplus_comp|].
  - transitivity (E a (fun w1 => E b (fun w2 => E c (fun w3 =>
      1 / 4 * power w3 (2 * 0) * power (positive_part w2) 4 * power w1 8)))).
    2: { rewrite (T (1 / 4) 0%nat (fun w2 => power (positive_part w2) 4)), (P b 2%nat Hb ltac:(lia)).
      change (double_factorial 2) with (of_nat 3 * (of_nat 1 * 1)). change (of_nat 3) with 3. change (of_nat 1) with 1.
      cbn [power double_factorial]. field. }
    apply X. intros w1. apply X. intros w2. apply X. intros w3. rewrite outer_square. change (2 * 0)%nat with 0%nat; change (2 * 1)%nat with 2%nat; cbn [power]; ring.
  - transitivity (E a (fun w1 => E b (fun w2 => E c (fun w3 =>
      1 * power w3 (2 * 1) * power (positive_part w2) 2 * power w1 8)))).
    2: { rewrite (T 1 1%nat (fun w2 => power (positive_part w2) 2)), (P b 1%nat Hb ltac:(lia)).
      change (double_factorial 1) with (of_nat 1 * 1). change (of_nat 1) with 1. cbn [power]. field. }
    apply X. intros w1. apply X. intros w2. apply X. intros w3. rewrite middle_square. change (2 * 0)%nat with 0%nat; change (2 * 1)%nat with 2%nat; cbn [power]; ring.
  - rewrite <- I. apply X. intros w1. apply X. intros w2. apply X. intros w3. apply inner_square.
Qed.

(* variances (1, 100, 100), gamma lambda = 1: the ratio is 8.32..., the bound 2^2 1.01^4 = 4.16... *)
Theorem hdp_proposition_2 : forall E, normal_moments E -> ~ StatementsPerturbed.hdp_proposition_2 E.
Proof.
  intros E N H. specialize (H 1 100 100 1 eq_refl eq_refl eq_refl eq_refl).
  rewrite !(alignment_value E N) in H by reflexivity. vm_compute in H. now apply H.
Qed.
